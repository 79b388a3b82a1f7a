import { compareBytes } from './fields.ts';
import { readFloat32 } from './float.ts';

/** Whether `a OP b` holds for numbers; an unknown operator never does. */
export function compares(operator: string, a: number, b: number): boolean {
  switch (operator) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    default:
      return false;
  }
}

/**
 * Whether a text compares with a constant: as `string` by bytes, as `number` in 32-bit floating point (a text that is no
 * number never passes), by its `length` in bytes. An unknown kind never passes.
 */
export function compareText(text: string, operator: string, kind: string, against: string | number): boolean {
  switch (kind) {
    case 'string':
      return compares(operator, compareBytes(text, String(against)), 0);
    case 'number': {
      const number = readFloat32(text);
      return number !== undefined && compares(operator, number, Math.fround(Number(against)));
    }
    case 'length':
      return compares(operator, byteLength(text), Number(against));
    default:
      return false;
  }
}

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
