import type { Flow } from './flow.ts';

/**
 * Remembers what was worked out last about a part of a flow, for questions that are mostly asked several times in a row.
 * A weak map would remember all of it, but V8 holds the values of weak maps when it clears young objects away: every flow
 * would live until all of the heap is cleared, and most of that work would be moving dead flows about.
 */
export function rememberLast<Part extends object, Answer>(workOut: (part: Part) => Answer): (part: Part) => Answer {
  let last: { readonly part: Part; readonly answer: Answer } | undefined;
  return (part) => {
    if (last?.part !== part) last = { part, answer: workOut(part) };
    return last.answer;
  };
}

/** Remembers what was worked out about parts of a flow until it is asked about a part of another one. */
export function rememberInFlow<Part extends object, Answer>(
  flowOf: (part: Part) => Flow,
  workOut: (part: Part) => Answer,
): (part: Part) => Answer {
  const answersIn = rememberLast((_flow: Flow) => new Map<Part, { readonly of: Answer }>());
  return (part) => {
    const answers = answersIn(flowOf(part));
    let entry = answers.get(part);
    if (entry === undefined) {
      entry = { of: workOut(part) };
      answers.set(part, entry);
    }
    return entry.of;
  };
}
