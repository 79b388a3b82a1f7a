/** Longer names are only compared for equality: nobody mistypes them, and comparing takes time. */
const MAX_LENGTH = 100;

/**
 * The candidate that was most probably meant by a name: the same one but for case, `-`, `_` and the order of its words,
 * else the one with the fewest typing errors (a letter more, less, wrong or swapped), at most one per three letters. The
 * same whatever the order of the candidates; undefined when none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: Match | undefined;
  for (const candidate of candidates) {
    const distance = distanceOf(name, wanted, candidate, best?.distance ?? limitOf(wanted));
    if (distance === undefined) continue;
    const match = { candidate, distance };
    if (best === undefined || isBetter(match, best, wanted)) best = match;
  }
  return best?.candidate;
}

interface Match {
  readonly candidate: string;
  /** Typing errors; below 1 for names that differ in spelling only. */
  readonly distance: number;
}

const SAME_LETTERS = 0.25;
const SAME_WORDS = 0.5;

function distanceOf(name: string, wanted: string, candidate: string, limit: number): number | undefined {
  if (candidate === name) return 0;
  const folded = fold(candidate);
  if (wanted === '') return undefined;
  if (folded === wanted) return SAME_LETTERS;
  if (name.length > MAX_LENGTH || candidate.length > MAX_LENGTH) return undefined;
  const words = wordsOf(name);
  if (words.includes(' ') && words === wordsOf(candidate)) return SAME_WORDS;
  const distance = typingErrors(wanted, folded, limit);
  return distance <= limit ? distance : undefined;
}

/** Of equally near names the one with the same first letter, then of the same length, then the first in order. */
function isBetter(match: Match, best: Match, wanted: string): boolean {
  if (match.distance !== best.distance) return match.distance < best.distance;
  const [a, b] = [fold(match.candidate), fold(best.candidate)];
  const sameStart = Number(a[0] === wanted[0]) - Number(b[0] === wanted[0]);
  if (sameStart !== 0) return sameStart > 0;
  const nearerLength = Math.abs(b.length - wanted.length) - Math.abs(a.length - wanted.length);
  return nearerLength === 0 ? match.candidate < best.candidate : nearerLength > 0;
}

function limitOf(wanted: string): number {
  return Math.floor(wanted.length / 3);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

/** The words of the name in alphabetical order; they are told apart by separators and capitals. */
function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[-_\s]+/);
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** Damerau-Levenshtein distance (optimal string alignment); anything above the limit once it is exceeded. */
function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
