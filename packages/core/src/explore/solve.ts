import { type Collects, isComplete, silentText, type Term, type Test } from './term.ts';

/** The keys of a telephone, the ones people press first. A to D exist on the line, though on few telephones. */
export const KEYS = '1234567890*#ABCD';

/** Whether some text fits a term: `no` is certain; `unsure` stands where no fitting text was found, yet may exist. */
export type Possibility = 'yes' | 'no' | 'unsure';

/** Whether any text fits what is known about a term. */
export function possibility(term: Term): Possibility {
  if (term.is === 'known' || term.tests.length === 0) return 'yes';
  for (const text of candidates(term, term.tests)) if (canBe(term, text)) return 'yes';
  return isDecided(term) ? 'no' : 'unsure';
}

/** Whether a term may be this text. */
export function canBe(term: Term, text: string): boolean {
  if (term.is === 'known') return term.text === text;
  if (!term.tests.every((test) => test.passes(text))) return false;
  const { origin } = term;
  if (origin.from === 'pressed') return isKey(text) || canBe(origin.before, text);
  if (origin.from !== 'collected') return true;
  for (let length = 0; length <= text.length; length++) {
    const before = text.slice(0, length);
    if (canCollect(before, text, origin.collects) && canBe(origin.before, before)) return true;
  }
  return false;
}

/** Whether keys pressed one after the other make the longer text of the shorter one before the collection is complete. */
export function canCollect(before: string, text: string, collects: Collects): boolean {
  if (!text.startsWith(before)) return false;
  for (let length = before.length; length < text.length; length++) {
    if (!KEYS.includes(text.charAt(length)) || isComplete(text.slice(0, length), collects)) return false;
  }
  return true;
}

function isKey(text: string): boolean {
  return text.length === 1 && KEYS.includes(text);
}

/** True when the candidates are enough to be certain that no text fits. */
function isDecided(term: Term): boolean {
  if (term.is === 'known') return true;
  if (!term.tests.every((test) => test.isExact)) return false;
  const { origin } = term;
  if (origin.from === 'pressed') return isDecided(origin.before);
  if (origin.from !== 'collected') return true;
  const isWanted = term.tests.some((test) => test.key.startsWith('='));
  return isWanted || (origin.collects.length > 0 && origin.collects.length <= LONGEST && isDecided(origin.before));
}

/** Collections are tried out exhaustively up to so many keys. */
const LONGEST = 2;

/** Texts worth trying for a term under the given tests, the plainest first. */
export function* candidates(term: Term, tests: readonly Test[]): Generator<string> {
  if (term.is === 'known') {
    yield term.text;
    return;
  }
  const { origin } = term;
  const silent = silentText(term);
  if (silent !== undefined) yield silent;
  for (const test of tests) yield* test.samples;
  if (origin.from === 'pressed') {
    yield* KEYS;
    yield* candidates(origin.before, tests);
  } else if (origin.from === 'collected') {
    for (const before of beginnings(origin.before, tests)) yield* collections(before, origin.collects);
  } else {
    yield '';
    yield unlike(tests);
  }
}

/** The texts a collection may begin with; few, since most begin with the empty one. */
function* beginnings(before: Term, tests: readonly Test[]): Generator<string> {
  let count = 0;
  for (const text of candidates(before, before.is === 'known' ? [] : [...before.tests, ...tests])) {
    if (!canBe(before, text)) continue;
    yield text;
    if (++count >= 24) return;
  }
}

function* collections(before: string, collects: Collects): Generator<string> {
  yield before;
  if (collects.length > LONGEST) yield before.padEnd(collects.length, '1');
  for (const key of KEYS) yield before + key;
  for (const first of KEYS) {
    if (isComplete(before + first, collects)) continue;
    for (const second of KEYS) yield before + first + second;
  }
}

/** A text that none of the samples is. */
function unlike(tests: readonly Test[]): string {
  const taken = new Set(tests.flatMap((test) => test.samples));
  let text = 'other';
  while (taken.has(text)) text += '-';
  return text;
}
