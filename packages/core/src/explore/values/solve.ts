import { Remembered } from '../remembered.ts';
import { type Collects, isComplete, silentText, soleKey, type Term, type Unknown } from './term.ts';
import { negated, type Test } from './test.ts';

/** The keys of a telephone, the ones people press first. A to D exist on the line, though on few telephones. */
export const KEYS = '1234567890*#ABCD';

/** Whether some text fits a term: `no` is certain; `unsure` stands where no fitting text was found, yet may exist. */
export type Possibility = 'yes' | 'no' | 'unsure';

/** Whether any text fits what is known about a term. */
export function possibility(term: Term): Possibility {
  if (term.is === 'known' || term.tests.length === 0) return 'yes';
  const wanted = term.tests.find((test) => test.wanted !== undefined)?.wanted;
  if (wanted !== undefined) return canBe(term, wanted) ? 'yes' : 'no';
  // The quickest of the candidates settles most questions.
  const silent = silentText(term);
  if (silent !== undefined && canBe(term, silent)) return 'yes';
  const key = soleKey(term);
  return answers.get(key) ?? answers.keep(key, tryOut(term));
}

/** Some questions take hundreds of texts to answer. */
const answers = new Remembered<string, Possibility>(4096);

function tryOut(term: Unknown): Possibility {
  if (isContradictory(term.tests)) return 'no';
  for (const text of candidates(term, term.tests)) if (canBe(term, text)) return 'yes';
  return isDecided(term, term.tests) ? 'no' : 'unsure';
}

/** A test has come out one way and the other. */
function isContradictory(tests: readonly Test[]): boolean {
  const keys = new Set(tests.map(({ key }) => key));
  return tests.some((test) => keys.has(negated(test).key));
}

/** Whether a term may be this text. */
export function canBe(term: Term, text: string): boolean {
  if (term.is === 'known') return term.text === text;
  if (!term.tests.every((test) => test.passes(text))) return false;
  const { origin } = term;
  if (origin.from === 'pressed') return isKey(text) || canBe(origin.before, text);
  if (origin.from !== 'collected') return origin.from === 'derived' || isOutsideText(text);
  for (let length = 0; length <= text.length; length++) {
    const before = text.slice(0, length);
    if (canCollect(before, text, origin.collects) && canBe(origin.before, before)) return true;
  }
  return false;
}

/** Texts that come from outside hold no placeholders: those would be filled in at different times. */
export function isOutsideText(text: string): boolean {
  return !text.includes('${');
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

/** True when the candidates are enough to be certain that no text passes the tests. */
function isDecided(term: Term, tests: readonly Test[]): boolean {
  if (term.is === 'known') return true;
  const { origin } = term;
  if (origin.from === 'pressed') return isDecided(origin.before, withOwnTests(origin.before, tests));
  if (origin.from !== 'collected') return tests.every((test) => test.isExact);
  return isListable(origin.collects) && isKnownOrPressed(origin.before);
}

/** What a collection began with is one of few texts, which are all tried out. */
function isKnownOrPressed(term: Term): boolean {
  return term.is === 'known' || (term.origin.from === 'pressed' && isKnownOrPressed(term.origin.before));
}

function isListable({ length }: Collects): boolean {
  return length > 0 && length <= LONGEST;
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
  if (origin.from === 'pressed') {
    yield* candidates(origin.before, withOwnTests(origin.before, tests));
    yield* KEYS;
  } else if (origin.from === 'collected') {
    for (const before of beginnings(origin.before, tests)) yield* collections(before, origin.collects, tests);
  } else {
    for (const test of tests) yield* test.samples;
    yield '';
    yield unlike(tests);
  }
}

function withOwnTests(term: Term, tests: readonly Test[]): readonly Test[] {
  return term.is === 'known' || term.tests.length === 0 ? tests : [...term.tests, ...tests];
}

/** The texts a collection may begin with: all there are, if these are few. */
function* beginnings(before: Term, tests: readonly Test[]): Generator<string> {
  const seen = new Set<string>();
  for (const text of candidates(before, withOwnTests(before, tests))) {
    if (seen.has(text) || !canBe(before, text)) continue;
    seen.add(text);
    yield text;
    // Keys alone are fewer; what is more comes from longer collections, of which a few examples do.
    if (seen.size > 2 * KEYS.length) return;
  }
}

function* collections(before: string, collects: Collects, tests: readonly Test[]): Generator<string> {
  yield before;
  if (isComplete(before, collects)) return;
  for (const test of tests) for (const text of test.samples) if (canCollect(before, text, collects)) yield text;
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
