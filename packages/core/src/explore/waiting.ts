import { durationOf, numberOf, textOf } from '../machine/index.ts';
import { DIGITS, type Wait } from '../platform/index.ts';
import { withVariable } from './effect.ts';
import { evaluate } from './guards/guard.ts';
import { andThen, type Outcome, settled } from './guards/outcome.ts';
import type { Scene } from './guards/scene.ts';
import { guesses, testOutcomes, textOutcomes } from './guards/text-guard.ts';
import type { Compiled } from './plan/compiled.ts';
import type { State } from './state.ts';
import { collected, type Growth, isMaybeKey, isOpenCollection, pressed } from './values/growth.ts';
import { type Collects, incompleteness, type Term } from './values/term.ts';
import { anyText, knownText } from './values/text.ts';

/** An action's wait as it comes out, and how the keys pressed meanwhile show in the state. */
export interface Passage {
  /** The state after the wait, and what was found out about whether there is one. */
  readonly outcome: Outcome;
  readonly hasWaited: boolean;
  /** The value of the digits after the wait, where the caller's keys decide it. */
  readonly digits: Term | undefined;
}

/** Every way through the waits of an action, of which the first that applies counts: with it, and without. */
export function passages({ wait, waits }: Compiled, scene: Scene, state: State): Passage[] {
  if (wait === 'open') return openPassages(waits, scene, state);
  return wait === undefined ? [passedBy(settled(state, true))] : waitPassages(wait, scene, state);
}

/** Every way through a wait, once it is certain that the action has it. */
function waitPassages(wait: Wait, scene: Scene, state: State): Passage[] {
  const outcomes = collectsMore(wait, scene, state);
  return outcomes.map((outcome) => (outcome.holds ? waited(wait, scene, outcome) : passedBy(outcome)));
}

function openPassages(rules: readonly Wait[], scene: Scene, state: State): Passage[] {
  const found: Passage[] = [];
  let open = [settled(state, false)];
  for (const rule of rules) {
    const asked = [waitsAtAll, lastsAnyTime].reduce(
      (outcomes, question) => andThen(outcomes, (before) => whileHolding(before, question, rule, scene)),
      andThen(open, (before) => [settled(before.state, true)]),
    );
    const waits = asked.filter(({ holds }) => holds);
    for (const outcome of andThen(waits, (before) => collectsMore(rule, scene, before.state))) {
      found.push(outcome.holds ? waited(rule, scene, outcome) : passedBy(outcome));
    }
    open = asked.filter(({ holds }) => !holds);
  }
  return [...found, ...open.map(passedBy)];
}

type Question = (rule: Wait, scene: Scene, state: State) => Outcome[];

function whileHolding({ holds, state }: Outcome, question: Question, rule: Wait, scene: Scene): Outcome[] {
  return holds ? question(rule, scene, state) : [settled(state, false)];
}

function passedBy(outcome: Outcome): Passage {
  return { outcome, hasWaited: false, digits: undefined };
}

function waitsAtAll({ unless }: Wait, scene: Scene, state: State): Outcome[] {
  if (unless === undefined) return [settled(state, true)];
  return evaluate(unless, scene, state).map((outcome) => ({ ...outcome, holds: !outcome.holds }));
}

function lastsAnyTime({ limit }: Wait, scene: Scene, state: State): Outcome[] {
  const { options } = scene;
  if (limit === undefined) return [settled(state, true)];
  if (!('tones' in limit)) return [settled(state, durationOf(limit, options) > 0)];
  const test = {
    key: `sounds ${numberOf(options, limit.length)} ${numberOf(options, limit.pause)}`,
    passes: (tones: string) => durationOf(limit, { ...options, [limit.tones]: tones }) > 0,
    samples: ['', '1'],
    isExact: false,
  };
  return textOutcomes(state, textOf(options, limit.tones), test, scene);
}

/** What is stored may be enough already. */
function collectsMore(rule: Wait, scene: Scene, state: State): Outcome[] {
  const digits = state.variables.get(DIGITS);
  if (rule.collects === undefined || digits === undefined) return [settled(state, true)];
  const collects = collectsOf(rule.collects, scene, state);
  if (collects === undefined) return guesses(state, scene);
  if (collects.length <= 0 && collects.keys === '') return [settled(state, true)];
  // A key that would be enough may as well be pressed in the collection itself.
  const isOpen = isMaybeKey(digits) || isOpenCollection(digits, collects);
  if (isOpen && isAlone(digits, state)) return [settled(state, true)];
  return testOutcomes(state, digits, incompleteness(collects));
}

/** When the collection is complete; undefined when that depends on an unknown text. */
function collectsOf(rule: NonNullable<Wait['collects']>, scene: Scene, state: State): Collects | undefined {
  const keys = knownText(rule.keys, scene.options, state);
  return keys === undefined ? undefined : { length: numberOf(scene.options, rule.length), keys };
}

/** Time passes, and the caller may press keys. */
function waited(rule: Wait, scene: Scene, outcome: Outcome): Passage {
  const { state, digits } = waitFor(rule, scene, outcome.state);
  return { outcome: { ...outcome, state }, hasWaited: true, digits };
}

/** The state once a wait is over, and the digits where keys show in them. */
export function waitFor(rule: Wait, scene: Scene, state: State): { state: State; digits: Term | undefined } {
  const timeless = elapsed(state, scene);
  const before = timeless.variables.get(DIGITS);
  if (before === undefined || rule.keys === 'none') return { state: timeless, digits: undefined };
  const digits = grown(rule, before, scene, timeless);
  return { state: digits === before ? timeless : withVariable(timeless, DIGITS, digits), digits };
}

function grown(rule: Wait, before: Term, scene: Scene, state: State): Term {
  const growth: Growth = { id: scene.newId(), isAlone: isAlone(before, state) };
  if (rule.collects === undefined) return pressed(before, growth);
  const collects = collectsOf(rule.collects, scene, state);
  return collects === undefined ? anyText(scene.newId) : collected(before, collects, growth);
}

/** Time has passed: the clock shows any time, and the platform may have changed variables of its own. */
function elapsed(state: State, scene: Scene): State {
  let after = state.withClock(undefined);
  for (const name of scene.volatile) after = withVariable(after, name, anyText(scene.newId));
  return after;
}

/** Whether no other variable depends on the value of the digits. */
function isAlone(digits: Term, { variables }: State): boolean {
  if (digits.is === 'known') return true;
  const { names, terms } = variables;
  return terms.length === 1 || !terms.some((term, index) => names[index] !== DIGITS && dependsOn(term, digits.id));
}

function dependsOn(term: Term, id: number): boolean {
  if (term.is === 'known') return false;
  const { origin } = term;
  return term.id === id || ((origin.from === 'pressed' || origin.from === 'collected') && dependsOn(origin.before, id));
}
