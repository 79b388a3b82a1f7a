import type { ActionType, Option, Options, Shape } from '../platform/index.ts';
import { type ObjectNode, type SyntaxNode, toValue } from '../source/index.ts';
import { decodeOption, readScalar } from './decode.ts';
import { type DecodedRecord, emptyRecord, type Value } from './decoded.ts';

/** Decodes what is written as the option of an action, under symbolic ids; undefined where it does not decode. */
export function readOption(type: ActionType, node: SyntaxNode | undefined): DecodedRecord | undefined {
  const plain = node?.kind === 'object' ? readPlainRecord(node, type.options) : undefined;
  return plain ?? decodeOption(type, node === undefined ? undefined : toValue(node), 'symbolic').record;
}

/**
 * Decodes an option as it is written, without a detour by its value. Nearly every option is written plainly: each name as the
 * platform spells it, each value of the shape it wants.
 * @returns the same as `decodeOption` under symbolic ids; undefined where only that can tell.
 */
export function readPlainRecord(node: ObjectNode, fields: Options): DecodedRecord | undefined {
  const record = emptyRecord(fields);
  for (const { key, value } of node.members) {
    const name = key.value;
    if (value === undefined || !Object.hasOwn(fields, name)) return undefined;
    const read = readPlain(value, (fields[name] as Option).shape);
    if (read === undefined) return undefined;
    record[name] = read;
  }
  return record;
}

/** The value of a node; undefined where it does not fit plainly. */
function readPlain(node: SyntaxNode, shape: Shape): Value {
  switch (node.kind) {
    case 'null':
      return undefined;
    case 'array':
      return shape.is === 'list' ? readPlainList(node.elements, shape.of) : undefined;
    case 'object':
      if (shape.is === 'record') return readPlainRecord(node, shape.fields);
      return shape.is === 'map' ? readPlainMap(node, shape.of) : undefined;
    default:
      return readScalar(node.value, shape, 'symbolic');
  }
}

function readPlainList(elements: readonly SyntaxNode[], shape: Shape): readonly Value[] | undefined {
  const list: Value[] = [];
  for (const element of elements) {
    const read = readPlain(element, shape);
    if (read === undefined) return undefined;
    list.push(read);
  }
  return list;
}

function readPlainMap({ members }: ObjectNode, shape: Shape): ReadonlyMap<string, Value> | undefined {
  const map = new Map<string, Value>();
  let last = -1;
  for (const { key, value } of members) {
    // A value lists its numeric keys first, in ascending order; so do nearly all people.
    const number = numericKey(key.value);
    if (number !== undefined && number <= last) return undefined;
    last = number ?? Number.POSITIVE_INFINITY;
    const read = value === undefined || map.has(key.value) ? undefined : readPlain(value, shape);
    if (read === undefined) return undefined;
    map.set(key.value, read);
  }
  return map;
}

function numericKey(key: string): number | undefined {
  // Mostly it is one key of a telephone.
  if (key.length === 1) return key >= '0' && key <= '9' ? key.charCodeAt(0) - ZERO : undefined;
  const number = Number(key);
  return Number.isInteger(number) && String(number) === key ? number : undefined;
}

const ZERO = '0'.charCodeAt(0);
