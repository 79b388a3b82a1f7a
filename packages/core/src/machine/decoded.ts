import { type Options, oncePer, RESERVED_IDS, type Shape } from '../platform/index.ts';
import type { Json } from '../source/index.ts';

/** A decoded value. Ids are canonical; a record that is absent or null is undefined; nested actions stay JSON. */
export type Value =
  | string
  | number
  | boolean
  | undefined
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | DecodedRecord
  | NestedActions;

/** Decoded options or fields by name; every known one is there, absent ones with their zero value. */
export interface DecodedRecord {
  readonly [name: string]: Value;
}

/** A decoded list of nested actions. */
export class NestedActions {
  readonly list: readonly Json[];

  constructor(list: readonly Json[]) {
    this.list = list;
  }
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
      return new NestedActions([]);
    case 'record':
      return undefined;
  }
}

/** A record of which nothing was given. */
export function emptyRecord(fields: Options): Record<string, Value> {
  return { ...zeroesOf(fields) };
}

/** Copying an object is much quicker than building it, and records are decoded by the thousand. */
const zeroesOf = oncePer(
  (fields: Options): Record<string, Value> =>
    Object.fromEntries(Object.entries(fields).map(([name, { shape }]) => [name, zeroOf(shape)])),
);

/** An object without any members, inherited ones included. */
export function blank<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** The text or id of an option. */
export function textOf(options: DecodedRecord, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}

/** The number of an option. */
export function numberOf(options: DecodedRecord, name: string): number {
  const value = options[name];
  return typeof value === 'number' ? value : 0;
}

/** Present, and not the zero value of its shape. */
export function isGiven(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map) return value.size > 0;
  if (value instanceof NestedActions) return value.list.length > 0;
  return value !== undefined && value !== '' && value !== 0 && value !== false && value !== RESERVED_IDS.nil;
}
