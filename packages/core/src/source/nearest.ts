/** Longer names are only compared for equality: nobody mistypes them, and comparing takes time. */
const MAX_LENGTH = 100;

/** More is another name. Among thousands of ids, strangers are told apart after a few letters then. */
const MAX_ERRORS = 4;

/** Names, one of which may be meant by another one: for many questions about the same ones. */
export class Candidates {
  readonly #names: readonly string[];
  #folded: readonly string[] | undefined;

  constructor(names: Iterable<string>) {
    this.#names = [...names];
  }

  /** See `nearest`. */
  nearest(name: string): string | undefined {
    const wanted = wantedName(name);
    this.#folded ??= this.#names.map(fold);
    let best: Match | undefined;
    for (let index = 0; index < this.#names.length; index++) {
      const [candidate, folded] = [this.#names[index] as string, this.#folded[index] as string];
      const distance = distanceOf(wanted, candidate, folded, best?.distance ?? wanted.limit);
      if (distance === undefined) continue;
      const match = { candidate, folded, distance };
      if (best === undefined || isBetter(match, best, wanted.letters)) best = match;
    }
    return best?.candidate;
  }
}

/**
 * The candidate that was most probably meant by a name: the same one but for case, `-`, `_` and the order of its words,
 * else the one with the fewest typing errors (a letter more, less, wrong or swapped), at most one per three letters and four
 * in all. The same whatever the order of the candidates; undefined when none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  return new Candidates(candidates).nearest(name);
}

/** A name, with what every comparison with it needs. */
interface Wanted {
  readonly name: string;
  readonly letters: string;
  readonly sum: number;
  /** In alphabetical order; undefined when there is only one. */
  readonly words: string | undefined;
  readonly limit: number;
}

function wantedName(name: string): Wanted {
  const letters = fold(name);
  const words = wordsOf(name);
  return {
    name,
    letters,
    sum: sumOf(letters),
    words: words.includes(' ') ? words : undefined,
    limit: Math.min(MAX_ERRORS, Math.floor(letters.length / 3)),
  };
}

interface Match {
  readonly candidate: string;
  readonly folded: string;
  /** Typing errors; below 1 for names that differ in spelling only. */
  readonly distance: number;
}

const SAME_LETTERS = 0.25;
const SAME_WORDS = 0.5;

function distanceOf(wanted: Wanted, candidate: string, folded: string, limit: number): number | undefined {
  const { name, letters } = wanted;
  if (candidate === name) return 0;
  if (letters === '') return undefined;
  if (folded === letters) return SAME_LETTERS;
  if (name.length > MAX_LENGTH || candidate.length > MAX_LENGTH) return undefined;
  if (hasSameWords(wanted, candidate, folded)) return SAME_WORDS;
  const distance = typingErrors(letters, folded, Math.floor(limit));
  return distance <= limit ? distance : undefined;
}

/** The same words in any order have the same letters, and those are compared sooner. */
function hasSameWords({ letters, sum, words }: Wanted, candidate: string, folded: string): boolean {
  if (words === undefined || folded.length !== letters.length || sumOf(folded) !== sum) return false;
  return words === wordsOf(candidate);
}

function sumOf(letters: string): number {
  let sum = 0;
  for (let index = 0; index < letters.length; index++) sum += letters.charCodeAt(index);
  return sum;
}

/** Of equally near names the one with the same first letter, then of the same length, then the first in order. */
function isBetter(match: Match, best: Match, wanted: string): boolean {
  if (match.distance !== best.distance) return match.distance < best.distance;
  const [a, b] = [match.folded, best.folded];
  const sameStart = Number(a[0] === wanted[0]) - Number(b[0] === wanted[0]);
  if (sameStart !== 0) return sameStart > 0;
  const nearerLength = Math.abs(b.length - wanted.length) - Math.abs(a.length - wanted.length);
  return nearerLength === 0 ? match.candidate < best.candidate : nearerLength > 0;
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

/** The last three rows of the table below; made once, because thousands of ids are compared in a row. */
const ROWS = [0, 1, 2].map(() => new Uint16Array(MAX_LENGTH + 2)) as [Uint16Array, Uint16Array, Uint16Array];
const FAR = 2 * MAX_LENGTH;

/**
 * Damerau-Levenshtein distance (optimal string alignment); anything above the limit once it is exceeded. Only the cells
 * within the limit of the diagonal are worked out, for the others are above it.
 */
function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return FAR;
  let [beforeLast, last, current] = ROWS;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const [first, end] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
    current[first - 1] = first === 1 ? row : FAR;
    let least = current[first - 1] as number;
    const letter = a.charCodeAt(row - 1);
    for (let column = first; column <= end; column++) {
      const other = b.charCodeAt(column - 1);
      const replaced = (last[column - 1] as number) + (letter === other ? 0 : 1);
      let cost = Math.min((last[column] as number) + 1, (current[column - 1] as number) + 1, replaced);
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && other === a.charCodeAt(row - 2)) {
        cost = Math.min(cost, (beforeLast[column - 2] as number) + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return FAR;
    current[end + 1] = FAR;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] as number;
}
