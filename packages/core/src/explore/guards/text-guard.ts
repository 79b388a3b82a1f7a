import type { Value } from '../../machine/index.ts';
import type { Guard } from '../../platform/index.ts';
import type { State } from '../state.ts';
import { learnTest } from '../values/learn.ts';
import type { Term, Unknown } from '../values/term.ts';
import { equality, negated, type Test, testInside } from '../values/test.ts';
import { anyText, fillIn, nameOf, variableTerm } from '../values/text.ts';
import { joined, type Outcome, settled } from './outcome.ts';
import type { Scene } from './scene.ts';

/** Both ways a test of a value can come out, without the impossible ones. */
export function testOutcomes(state: State, term: Term, test: Test): Outcome[] {
  if (term.is === 'known') return [settled(state, test.passes(term.text))];
  // What comes out one way only says nothing new about the value.
  const passing = tested(state, term, test, true);
  if (passing === undefined) return [settled(state, false)];
  const failing = tested(state, term, negated(test), false);
  return failing === undefined ? [settled(state, true)] : [passing, failing];
}

function tested(state: State, term: Unknown, test: Test, holds: boolean): Outcome | undefined {
  const learned = learnTest(state, term, test);
  if (learned === undefined) return undefined;
  const after = term.origin.from === 'derived' ? learned.state.asMerged() : learned.state;
  return { holds, state: after, decisions: [learned.decision], terms: learned.terms, events: NONE, key: undefined };
}

const NONE: readonly never[] = [];

/** Both ways a test of a text with placeholders can come out. */
export function textOutcomes(state: State, text: string, test: Test, scene: Scene): Outcome[] {
  const filled = fillIn(text, state);
  if (filled === undefined) return guesses(state, scene);
  if (filled.text !== undefined) return [settled(state, test.passes(filled.text))];
  return testOutcomes(state, filled.gap, testInside(filled.parts, test));
}

/** Either may be, and it is not known what makes it so. */
export function guesses(state: State, scene: Scene): Outcome[] {
  return testOutcomes(state, anyText(scene.newId), equality('', true));
}

/** One outcome for every key that can match, and one for none. */
export function keyOutcomes(guard: Extract<Guard, { is: 'key' }>, scene: Scene, state: State): Outcome[] {
  const name = nameOf(guard.variable, scene.options, state);
  const matches: Outcome[] = [];
  const keys = scene.options[guard.map] as ReadonlyMap<string, Value>;
  let value: Term = name === undefined ? anyText(scene.newId) : variableTerm(state, name, scene.newId);
  if (value.is === 'known') {
    const { text } = value;
    return keys.has(text) ? [{ ...settled(state, true), key: text }] : [settled(state, false)];
  }
  let rest: Outcome = settled(state, false);
  for (const key of keys.keys()) {
    let other: Outcome | undefined;
    for (const outcome of testOutcomes(rest.state, value, equality(key, true))) {
      if (outcome.holds) matches.push({ ...joined(rest, outcome), key });
      else other = outcome;
    }
    if (other === undefined) return matches;
    value = other.terms[0]?.term ?? value;
    rest = joined(rest, other);
  }
  return [...matches, rest];
}
