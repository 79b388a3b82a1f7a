import type { ActionType, Option, Options, Shape } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { type DecodedRecord, emptyRecord, NestedActions, type Value, zeroOf } from './decoded.ts';
import { foldName, isObject, type JsonObject, sortedMembers } from './fields.ts';
import { type IdReading, readId } from './ids.ts';
import { isTimestamp } from './timestamp.ts';

/** A value that does not fit the shape its place asks for. */
export interface DecodeProblem {
  /** From the option: names as written and list indexes as text. */
  readonly path: readonly string[];
  readonly expected: Shape;
  readonly found: Json;
}

/** What decoding an option gives: its record, or every value that stands against it. */
export type Decoding =
  | { readonly record: DecodedRecord; readonly problems?: undefined }
  | { readonly record?: undefined; readonly problems: readonly DecodeProblem[] };

/**
 * Decodes an option as the engine does: names match without regard to letter case, unknown ones are ignored, of several
 * spellings of one name the last in byte order wins, null leaves the value it finds.
 */
export function decodeOption(type: ActionType, option: Json | undefined, ids: IdReading): Decoding {
  if (option === undefined || option === null) return { record: emptyRecord(type.options) };
  const decoder: Decoder = { ids, path: [], problems: [] };
  const decoded = decode(option, { is: 'record', fields: type.options }, undefined, decoder);
  return decoder.problems.length === 0 ? { record: decoded as DecodedRecord } : { problems: decoder.problems };
}

interface Decoder {
  readonly ids: IdReading;
  readonly path: string[];
  readonly problems: DecodeProblem[];
}

/** The decoded value; `before` when the value is null or does not fit. */
function decode(value: Json, shape: Shape, before: Value, decoder: Decoder): Value {
  // Null empties what may be missing as a whole; other values it leaves as they are.
  if (value === null) return ['list', 'map', 'record', 'actions'].includes(shape.is) ? zeroOf(shape) : before;
  const decoded =
    isObject(value) || Array.isArray(value)
      ? decodeInside(value, shape, before, decoder)
      : readScalar(value, shape, decoder.ids);
  if (decoded !== undefined) return decoded;
  decoder.problems.push({ path: [...decoder.path], expected: shape, found: value });
  return before;
}

/** A scalar as the shape wants it; undefined when it does not fit. */
export function readScalar(value: string | number | boolean, shape: Shape, ids: IdReading): Value {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
      return typeof value === 'number' && isInteger64(value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(Math.fround(value)) ? Math.fround(value) : undefined;
    case 'id':
      return typeof value === 'string' ? readId(value, ids) : undefined;
    default:
      return undefined;
  }
}

/** The number is one that 64 bits hold without fraction. */
function isInteger64(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}

/** A list or object as the shape wants it; undefined when it does not fit. */
function decodeInside(value: Json[] | JsonObject, shape: Shape, before: Value, decoder: Decoder): Value {
  if (Array.isArray(value)) {
    if (shape.is === 'list')
      return value.map((element, index) => decodeElement(String(index), element, shape.of, decoder));
    return shape.is === 'actions' ? decodeActions(value, decoder) : undefined;
  }
  if (shape.is === 'record') return decodeRecord(value, shape.fields, before, decoder);
  if (shape.is !== 'map') return undefined;
  return new Map(Object.entries(value).map(([key, member]) => [key, decodeElement(key, member, shape.of, decoder)]));
}

/** Inside lists and maps a record is always there. */
function decodeElement(key: string, value: Json, shape: Shape, decoder: Decoder): Value {
  const zero = shape.is === 'record' ? emptyRecord(shape.fields) : zeroOf(shape);
  return value === null ? zero : decodeAt(key, value, shape, zero, decoder);
}

function decodeAt(key: string, value: Json, shape: Shape, before: Value, decoder: Decoder): Value {
  // Most values are scalars that fit: for them no path is kept.
  const scalar = typeof value === 'object' ? undefined : readScalar(value, shape, decoder.ids);
  if (scalar !== undefined) return scalar;
  decoder.path.push(key);
  const decoded = decode(value, shape, before, decoder);
  decoder.path.pop();
  return decoded;
}

function decodeRecord(object: JsonObject, fields: Options, before: Value, decoder: Decoder): DecodedRecord {
  const record = before === undefined ? emptyRecord(fields) : Object.assign(emptyRecord(fields), before);
  const names = Object.keys(object);
  for (const name of names) {
    // The order matters only where several spellings of one name may meet.
    if (!Object.hasOwn(fields, name)) return decodeSpellings(object, fields, record, decoder);
  }
  for (const name of names) {
    record[name] = decodeAt(name, object[name] as Json, (fields[name] as Option).shape, record[name], decoder);
  }
  return record;
}

function decodeSpellings(
  object: JsonObject,
  fields: Options,
  record: Record<string, Value>,
  decoder: Decoder,
): DecodedRecord {
  for (const [written, value] of sortedMembers(object)) decodeMember(written, value, fields, record, decoder);
  return record;
}

function decodeMember(
  written: string,
  value: Json,
  fields: Options,
  record: Record<string, Value>,
  decoder: Decoder,
): void {
  const name = fieldName(written, fields);
  const option = name === undefined ? undefined : fields[name];
  if (name === undefined || option === undefined) return;
  record[name] = decodeAt(written, value, option.shape, record[name], decoder);
}

/** The field a member decodes into: the one of exactly its name, else the one that differs in letter case only. */
function fieldName(written: string, fields: Options): string | undefined {
  if (Object.hasOwn(fields, written)) return written;
  const folded = foldName(written);
  return Object.keys(fields).find((name) => foldName(name) === folded);
}

/** What the engine demands of every nested action; their options are decoded only when they run. */
const NESTED_FIELDS: Options = {
  id: { shape: { is: 'id' }, summary: 'The id.' },
  next_id: { shape: { is: 'id' }, summary: 'The action to continue with.' },
  type: { shape: { is: 'text' }, summary: 'The type.' },
};

function decodeActions(list: readonly Json[], decoder: Decoder): NestedActions {
  list.forEach((element, index) => {
    decodeAt(String(index), element, { is: 'record', fields: NESTED_FIELDS }, undefined, decoder);
    if (isObject(element)) decodeRest(String(index), element, decoder);
  });
  return new NestedActions(list);
}

/** The members of a nested action that have no shape of their own: any object, and a time stamp. */
function decodeRest(index: string, action: JsonObject, decoder: Decoder): void {
  for (const [written, value] of Object.entries(action)) {
    if (value === null) continue;
    const name = foldName(written);
    const path = [...decoder.path, index, written];
    if (name === 'option' && !isObject(value)) {
      decoder.problems.push({ path, expected: { is: 'record', fields: {} }, found: value });
    }
    if (name === 'tm_execute' && !isTimestamp(value)) {
      decoder.problems.push({ path, expected: { is: 'text' }, found: value });
    }
  }
}
