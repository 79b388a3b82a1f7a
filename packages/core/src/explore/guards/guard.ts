import { counterKey, instructionAt, numberOf, textOf } from '../../machine/index.ts';
import type { Guard, TimeGuard } from '../../platform/index.ts';
import { MERGED_COUNT, type State } from '../state.ts';
import type { Instants } from '../time/instants.ts';
import { equality } from '../values/test.ts';
import { knownText, variableTerm } from '../values/text.ts';
import { comparisonOutcomes, digitsOutcomes } from './comparison-guard.ts';
import { fetchableOutcomes, givenOutcomes, nestedOutcomes, someOutcomes } from './option-guard.ts';
import { joined, type Outcome, settled } from './outcome.ts';
import type { Scene } from './scene.ts';
import { guesses, keyOutcomes, testOutcomes, textOutcomes } from './text-guard.ts';
import { narrowed, timeWindow } from './time-window.ts';

/** Every way in which a guard can come out in a state; together they cover all runs the state stands for. */
export function evaluate(guard: Guard, scene: Scene, state: State): Outcome[] {
  const { options } = scene;
  switch (guard.is) {
    case 'not':
      return evaluate(guard.guard, scene, state).map((outcome) => ({ ...outcome, holds: !outcome.holds }));
    case 'all':
      return combine(guard.guards, scene, state, false);
    case 'any':
      return combine(guard.guards, scene, state, true);
    case 'key':
      return keyOutcomes(guard, scene, state);
    case 'time':
      return timeOutcomes(guard, scene, state);
    case 'comparison':
      return comparisonOutcomes(guard, scene, state);
    case 'digits':
      return digitsOutcomes(guard, scene, state);
    case 'stored':
      return testOutcomes(state, variableTerm(state, guard.variable, scene.newId), equality('', false));
    case 'equal':
      return textOutcomes(state, textOf(options, guard.option), equality(guard.value, true), scene);
    case 'given':
      return givenOutcomes(guard.option, scene, state);
    case 'some':
      return someOutcomes(guard, scene, state);
    case 'fetchable':
      return fetchableOutcomes(guard, scene, state);
    case 'nested':
      return nestedOutcomes(guard, scene, state);
    case 'status':
      return textOutcomes(state, textOf(options, guard.option), equality(statusOf(state), true), scene);
    case 'counter':
      return counterOutcomes(guard.option, scene, state);
    case 'outside':
      return [settled(state, false), { ...settled(state, true, 'outside'), events: [guard.event] }];
    default:
      return [settled(state, isSettled(guard, scene, state))];
  }
}

type SettledGuard = Extract<
  Guard,
  { is: 'positive' | 'answered' | 'recording' | 'streams' | 'pushed' | 'channel' | 'flow' }
>;

/** Guards that the options and what is followed exactly decide. */
function isSettled(guard: SettledGuard, { position, options, channel }: Scene, { call }: State): boolean {
  switch (guard.is) {
    case 'positive':
      return numberOf(options, guard.option) > 0;
    case 'answered':
      return call.isAnswered;
    case 'recording':
      return call.isRecording;
    case 'streams':
      return call.streams >= guard.atLeast;
    case 'pushed':
      return instructionAt(position).pushed !== undefined;
    case 'channel':
      return guard.among.includes(channel);
    case 'flow':
      // Which flows exist is not known here; a missing one is the business of whoever knows the project.
      return true;
  }
}

function statusOf({ call }: State): string {
  return call.isAnswered ? 'progressing' : 'ringing';
}

/** Guards one after the other, until one comes out as `stop`. */
function combine(guards: readonly Guard[], scene: Scene, state: State, stop: boolean): Outcome[] {
  let open = [settled(state, !stop)];
  const closed: Outcome[] = [];
  for (const guard of guards) {
    const next: Outcome[] = [];
    for (const before of open) {
      for (const outcome of evaluate(guard, scene, before.state)) {
        (outcome.holds === stop ? closed : next).push(joined(before, outcome));
      }
    }
    open = next;
  }
  return [...closed, ...open];
}

function timeOutcomes(guard: TimeGuard, scene: Scene, state: State): Outcome[] {
  const operator = knownText(guard.operator, scene.options, state);
  if (operator === undefined) return guesses(state, scene);
  const { passing, failing } = narrowed(timeWindow(guard, operator, scene.options, scene.contract), state.clock);
  const isOpen = passing.length > 0 && failing.length > 0;
  const outcome = (holds: boolean, instants: Instants): Outcome =>
    settled(isOpen ? state.withClock(instants) : state, holds, isOpen ? 'time' : undefined);
  return [
    ...(passing.length > 0 ? [outcome(true, passing)] : []),
    ...(failing.length > 0 ? [outcome(false, failing)] : []),
  ];
}

function counterOutcomes(option: string, scene: Scene, state: State): Outcome[] {
  const left = state.counters.get(counterKey(scene.position)) ?? numberOf(scene.options, option);
  return left === MERGED_COUNT
    ? [settled(state, true, 'counter'), settled(state, false, 'counter')]
    : [settled(state, left > 0)];
}
