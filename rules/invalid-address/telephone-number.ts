import { CALLING_CODES } from './calling-codes.gen.ts';

/** What is wrong with a telephone number; `undefined` when nothing is. */
export type NumberFault = 'no-plus' | 'formatted' | 'unknown-code' | 'wrong-length';

/**
 * Holds a text against E.164: a plus sign, a calling code that exists and as many digits as numbers behind it can have. Whether
 * anybody has the number is not looked at.
 */
export function findNumberFault(text: string): NumberFault | undefined {
  if (!/^\+\d+$/.test(text)) return /^\+/.test(text) ? 'formatted' : 'no-plus';
  const code = callingCodeOf(text);
  if (code === undefined) return 'unknown-code';
  return lengths()
    .get(code)
    ?.includes(text.length - 1 - code.length) === true
    ? undefined
    : 'wrong-length';
}

/** The number without what people write between its digits; undefined when that is no number either. */
export function plainNumber(text: string): string | undefined {
  const digits = text.replace(/^00/, '+').replace(/\(0\)|[\s().\-/]/g, '');
  // A number that is shorter is one without its country code.
  const candidates = digits.length < LONG ? [digits] : [digits, `+${digits}`];
  return candidates.find((candidate) => candidate !== text && findNumberFault(candidate) === undefined);
}

const LONG = 11;

/** No calling code is the beginning of another one. */
function callingCodeOf(text: string): string | undefined {
  return [1, 2, 3].map((length) => text.slice(1, 1 + length)).find((code) => lengths().has(code));
}

let known: ReadonlyMap<string, readonly number[]> | undefined;

function lengths(): ReadonlyMap<string, readonly number[]> {
  known ??= new Map(
    CALLING_CODES.split(' ').map((entry) => {
      const [code = '', possible = ''] = entry.split(':');
      return [code, possible.split(',').map(Number)];
    }),
  );
  return known;
}
