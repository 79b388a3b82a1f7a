import { canCollect, candidates, isOutsideText, KEYS } from '../values/solve.ts';
import type { Term, Unknown } from '../values/term.ts';

/** The texts chosen for unknown values, by id. */
export type Assignment = ReadonlyMap<number, string>;

/** So many choices are tried before giving up. */
const MAX_TRIES = 5000;

/**
 * Chooses a text for every unknown value that something was found out about, so that all of it holds. The others stay as
 * they come: empty from outside, and unchanged where the caller presses nothing.
 * @param created the values as they came into being, the oldest first.
 * @param found the last that was found out about each value.
 * @returns undefined when no choice was found.
 */
export function assign(
  created: ReadonlyMap<number, Unknown>,
  found: ReadonlyMap<number, Term>,
): Assignment | undefined {
  const constrained: Unknown[] = [];
  for (const id of found.keys()) {
    const term = created.get(id);
    if (term !== undefined) constrained.push(term);
  }
  if (constrained.length === 0) return NOTHING;
  return new Search(found).all(
    constrained.sort((a, b) => b.id - a.id),
    0,
    NOTHING,
  );
}

const NOTHING: Assignment = new Map();

/** The text chosen for a term. */
export function textOf(term: Term | undefined, assignment: Assignment): string {
  if (term === undefined) return '';
  if (term.is === 'known') return term.text;
  const chosen = assignment.get(term.id);
  if (chosen !== undefined) return chosen;
  const { origin } = term;
  return origin.from === 'pressed' || origin.from === 'collected' ? textOf(origin.before, assignment) : '';
}

/** Depth-first search with going back. Later values come first, since they limit the earlier ones they grew from. */
class Search {
  readonly #found: ReadonlyMap<number, Term>;
  #tries = 0;

  constructor(found: ReadonlyMap<number, Term>) {
    this.#found = found;
  }

  all(terms: readonly Unknown[], from: number, assignment: Assignment): Assignment | undefined {
    const first = terms[from];
    if (first === undefined) return assignment;
    if (assignment.has(first.id)) return this.all(terms, from + 1, assignment);
    for (const text of this.#texts(first)) {
      if (++this.#tries > MAX_TRIES) return undefined;
      for (const next of this.#fit(first, text, assignment)) {
        const complete = this.all(terms, from + 1, next);
        if (complete !== undefined) return complete;
      }
    }
    return undefined;
  }

  #texts(term: Unknown): Iterable<string> {
    const found = this.#found.get(term.id);
    if (found?.is === 'known') return [found.text];
    return candidates(term, found?.tests ?? []);
  }

  /** Every way to make a term this text. */
  *#fit(term: Term, text: string, assignment: Assignment): Generator<Assignment> {
    if (term.is === 'known') {
      if (term.text === text) yield assignment;
      return;
    }
    const chosen = assignment.get(term.id);
    if (chosen !== undefined) {
      if (chosen === text) yield assignment;
      return;
    }
    if (this.#isAllowed(term, text)) yield* this.#grown(term, text, new Map(assignment).set(term.id, text));
  }

  #isAllowed(term: Unknown, text: string): boolean {
    const found = this.#found.get(term.id);
    if (found === undefined) return true;
    return found.is === 'known' ? found.text === text : found.tests.every((test) => test.passes(text));
  }

  /** Every way in which a value can have become this text; none where it was worked out from what nobody knows. */
  *#grown({ origin }: Unknown, text: string, assignment: Assignment): Generator<Assignment> {
    if (origin.from === 'pressed') {
      yield* this.#fit(origin.before, text, assignment);
      if (text.length === 1 && KEYS.includes(text)) yield assignment;
    } else if (origin.from === 'collected') {
      for (let length = 0; length <= text.length; length++) {
        const before = text.slice(0, length);
        if (canCollect(before, text, origin.collects)) yield* this.#fit(origin.before, before, assignment);
      }
    } else if (origin.from !== 'derived' && isOutsideText(text)) {
      yield assignment;
    }
  }
}
