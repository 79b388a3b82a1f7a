import type { ProblemList } from './problem.ts';
import { quote } from './quote.ts';

/** Below so many digits every whole number is exact. */
const EXACT_DIGITS = 15;

/** Reports a well-written number that a double cannot hold as written. Rounded fractions are no problem. */
export function reportNumber(text: string, start: number, end: number, value: number, problems: ProblemList): void {
  if (!Number.isFinite(value)) {
    problems.add('number-out-of-range', { start, end }, quote(text.slice(start, end)));
  } else if (end - start > EXACT_DIGITS) {
    const written = text.slice(start, end);
    if (/^-?\d+$/.test(written) && BigInt(written) !== BigInt(value)) {
      problems.add('imprecise-number', { start, end }, { written, value });
    }
  }
}
