import { type ActionType, type Options, RESERVED_IDS, type Shape } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { foldName, isObject, sortedMembers } from './fields.ts';
import { type IdReading, readId } from './ids.ts';
import { isTimestamp } from './timestamp.ts';

/** A decoded value. Ids are canonical; a record that is absent or null is undefined; nested actions stay JSON. */
export type Value =
  | string
  | number
  | boolean
  | undefined
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | DecodedRecord
  | Actions;

/** Decoded options or fields by name; every known one is there, absent ones with their zero value. */
export interface DecodedRecord {
  readonly [name: string]: Value;
}

/** A decoded list of nested actions. */
export interface Actions {
  readonly actions: readonly Json[];
}

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
  const decoder: Decoder = { ids, path: [], problems: [] };
  const shape: Shape = { is: 'record', fields: type.options };
  const empty = emptyRecord(type.options);
  const record =
    option === undefined || option === null ? empty : (decode(option, shape, empty, decoder) as DecodedRecord);
  return decoder.problems.length === 0 ? { record } : { problems: decoder.problems };
}

/** The value of an absent option. */
export function zeroOf(shape: Shape): Value {
  switch (shape.is) {
    case 'text':
      return '';
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'id':
      return RESERVED_IDS.nil;
    case 'list':
      return [];
    case 'map':
      return new Map();
    case 'actions':
      return { actions: [] };
    case 'record':
      return undefined;
  }
}

interface Decoder {
  readonly ids: IdReading;
  readonly path: string[];
  readonly problems: DecodeProblem[];
}

/** The decoded value; `before` when the value is null or does not fit. */
function decode(value: Json, shape: Shape, before: Value, decoder: Decoder): Value {
  if (value === null) return isReset(shape) ? zeroOf(shape) : before;
  switch (shape.is) {
    case 'text':
    case 'boolean':
      return typeof value === (shape.is === 'text' ? 'string' : 'boolean') ? (value as Value) : reject();
    case 'integer':
      return typeof value === 'number' && isInteger64(value) ? value : reject();
    case 'number':
      return typeof value === 'number' && Number.isFinite(Math.fround(value)) ? Math.fround(value) : reject();
    case 'id':
      return (typeof value === 'string' ? readId(value, decoder.ids) : undefined) ?? reject();
    case 'list':
      return Array.isArray(value) ? decodeList(value, shape.of, decoder) : reject();
    case 'map':
      return isObject(value) ? decodeMap(value, shape.of, decoder) : reject();
    case 'record':
      return isObject(value) ? decodeRecord(value, shape.fields, before, decoder) : reject();
    case 'actions':
      return Array.isArray(value) ? decodeActions(value, decoder) : reject();
  }

  function reject(): Value {
    decoder.problems.push({ path: [...decoder.path], expected: shape, found: value });
    return before;
  }
}

/** Null empties what may be missing as a whole; other values it leaves as they are. */
function isReset(shape: Shape): boolean {
  return shape.is === 'list' || shape.is === 'map' || shape.is === 'record' || shape.is === 'actions';
}

/** The number is one that 64 bits hold without fraction. */
function isInteger64(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}

function decodeAt(key: string, value: Json, shape: Shape, before: Value, decoder: Decoder): Value {
  decoder.path.push(key);
  const decoded = decode(value, shape, before, decoder);
  decoder.path.pop();
  return decoded;
}

function decodeList(list: readonly Json[], of: Shape, decoder: Decoder): Value {
  return list.map((element, index) => decodeAt(String(index), element, of, elementZero(of), decoder));
}

function decodeMap(map: { [name: string]: Json }, of: Shape, decoder: Decoder): Value {
  const decoded = new Map<string, Value>();
  for (const [key, value] of Object.entries(map)) decoded.set(key, decodeAt(key, value, of, elementZero(of), decoder));
  return decoded;
}

/** Inside lists and maps a record is always there. */
function elementZero(shape: Shape): Value {
  return shape.is === 'record' ? emptyRecord(shape.fields) : zeroOf(shape);
}

function emptyRecord(fields: Options): DecodedRecord {
  const record: Record<string, Value> = Object.create(null);
  for (const [name, { shape }] of Object.entries(fields)) record[name] = zeroOf(shape);
  return record;
}

function decodeRecord(object: { [name: string]: Json }, fields: Options, before: Value, decoder: Decoder): Value {
  const record: Record<string, Value> = Object.assign(emptyRecord(fields), before);
  for (const [written, value] of sortedMembers(object)) {
    const name = fieldName(written, fields);
    const option = name === undefined ? undefined : fields[name];
    if (name === undefined || option === undefined) continue;
    record[name] = decodeAt(written, value, option.shape, record[name], decoder);
  }
  return record;
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

function decodeActions(list: readonly Json[], decoder: Decoder): Value {
  list.forEach((element, index) => {
    decodeAt(String(index), element, { is: 'record', fields: NESTED_FIELDS }, undefined, decoder);
    if (isObject(element)) decodeRest(String(index), element, decoder);
  });
  return { actions: list };
}

/** The members of a nested action that have no shape of their own: any object, and a time stamp. */
function decodeRest(index: string, action: { [name: string]: Json }, decoder: Decoder): void {
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
