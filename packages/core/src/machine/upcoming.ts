import { fitsChannel, type Guard, type OutsideEvent, type Wait } from '../platform/index.ts';
import { instructionAt, type Position } from './position.ts';
import type { RunState } from './run-state.ts';

/** What the next step will run, and what it may look at. */
export interface Upcoming {
  readonly position: Position;
  /** The wait it may go through; whether it does depends on its options. */
  readonly wait: Wait | undefined;
  /** It looks at the clock. */
  readonly needsClock: boolean;
  /** The outside events that may decide. */
  readonly events: readonly OutsideEvent[];
  /** The outside may store variables. */
  readonly maySet: boolean;
}

/** What the next step will run; undefined when the next advance only ends the run, or it is over. */
export function upcoming(state: RunState): Upcoming | undefined {
  if (state.ending !== undefined || state.place === 'end') return undefined;
  const { type } = instructionAt(state.place);
  const { contract, channel } = state.setting;
  const isRun = fitsChannel(type.media, channel);
  const applies = (each: { readonly contract?: typeof contract }) =>
    isRun && (each.contract === undefined || each.contract === contract);
  const edges = type.edges.filter(applies);
  const guards = edges.flatMap(({ when }) => (when === undefined ? [] : leavesOf(when)));
  return {
    position: state.place,
    wait: type.waits?.find(applies),
    needsClock: guards.some(({ is }) => is === 'time'),
    events: guards.flatMap((guard) => (guard.is === 'outside' ? [guard.event] : [])),
    maySet: edges.some(({ effects }) => effects?.some((effect) => effect.do === 'store-any')),
  };
}

function leavesOf(guard: Guard): readonly Guard[] {
  if (guard.is === 'not') return leavesOf(guard.guard);
  return guard.is === 'all' || guard.is === 'any' ? guard.guards.flatMap(leavesOf) : [guard];
}
