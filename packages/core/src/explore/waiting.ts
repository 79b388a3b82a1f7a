import { durationOf } from '../machine/index.ts';
import { DIGITS, type Wait } from '../platform/index.ts';
import type { Compiled } from './compiled.ts';
import { withVariable } from './effect.ts';
import { evaluate, type Scene } from './guard.ts';
import type { State } from './state.ts';
import { collected, pressed, type Term } from './term.ts';
import { textTerm } from './text.ts';

/** What a wait does to a state, and how the keys pressed meanwhile show in it. */
export interface Waited {
  readonly state: State;
  readonly hasWaited: boolean;
  /** The value of the digits after the wait, where the caller's keys decide it. */
  readonly digits: Term | undefined;
}

/** The wait of an action that applies in a state, if any. */
export function findWait(compiled: Compiled, scene: Scene, state: State): Wait | undefined {
  return compiled.waits.find((rule) => {
    if (rule.limit !== undefined && durationOf(rule.limit, scene.options) <= 0) return false;
    return rule.unless === undefined || evaluate(rule.unless, scene, state).some((outcome) => !outcome.holds);
  });
}

/** Time passes, and the caller may press keys. */
export function wait(rule: Wait | undefined, scene: Scene, state: State): Waited {
  if (rule === undefined) return { state, hasWaited: false, digits: undefined };
  const timeless = elapsed(state, scene);
  const before = state.variables.get(DIGITS);
  if (before === undefined || rule.keys === 'none') return { state: timeless, hasWaited: true, digits: undefined };
  const digits = rule.keys === 'overwrite' ? pressed(before, scene.newId()) : collection(rule, before, scene, state);
  if (digits === before && before.is === 'known') return { state, hasWaited: false, digits: undefined };
  return { state: withVariable(timeless, DIGITS, digits), hasWaited: true, digits };
}

/** Time has passed: the clock shows any time, and the platform may have changed variables of its own. */
function elapsed(state: State, scene: Scene): State {
  let after = state.clock === undefined ? state : { ...state, clock: undefined };
  for (const name of scene.volatile) after = withVariable(after, name, derived(scene));
  return after;
}

function derived(scene: Scene): Term {
  return { is: 'unknown', id: scene.newId(), origin: { from: 'derived' }, tests: [] };
}

function collection(rule: Wait, before: Term, scene: Scene, state: State): Term {
  const keys = textTerm(state, String(scene.options[rule.collects?.keys ?? ''] ?? ''), scene.newId);
  if (keys.is === 'unknown') return derived(scene);
  const length = Number(scene.options[rule.collects?.length ?? ''] ?? 0);
  return collected(before, { length, keys: keys.text }, scene.newId());
}
