import type { Json } from '../source/index.ts';

/** A JSON object. */
export interface JsonObject {
  [name: string]: Json;
}

/** The value is a JSON object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The name as the platform compares names: letter case does not matter, and two letters outside ASCII fold into ASCII
 * (the Kelvin sign and the long s).
 */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll('\u017f', 's');
}

/** Compares texts by their bytes in UTF-8, as the platform sorts names and compares texts. */
export function compareBytes(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)];
    // Surrogates stand for characters beyond U+FFFF, which come last in UTF-8.
    if (x !== y) return (isSurrogate(x) ? x + 0x10000 : x) - (isSurrogate(y) ? y + 0x10000 : y);
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The members in the byte order of their names, the order in which the platform keeps the options of an action. */
export function sortedMembers(object: JsonObject): [string, Json][] {
  const members = Object.entries(object);
  return members.length > 1 ? members.sort(([a], [b]) => compareBytes(a, b)) : members;
}

/** The value an option's member decodes from: the last spelling of its name in byte order. */
export function findMember(option: Json | undefined, name: string): Json | undefined {
  if (!isObject(option)) return undefined;
  const folded = foldName(name);
  return sortedMembers(option).findLast(([written]) => foldName(written) === folded)?.[1];
}
