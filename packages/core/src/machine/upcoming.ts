import type { Contract, Guard, OutsideEvent, Wait } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { instructionAt, type Position } from './position.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { RunState } from './run-state.ts';
import { durationOf, findWait } from './wait.ts';

/** What the next step will run, and what it may look at. */
export interface Upcoming {
  readonly position: Position;
  /** The option with its placeholders filled in. */
  readonly option: Json | undefined;
  /** Set when the action will not be performed. */
  readonly refused: Prepared['refused'];
  /** The wait it will go through; undefined when it moves on at once. */
  readonly wait: Wait | undefined;
  /** How long the wait lasts at the most, in milliseconds. */
  readonly lasts: number | undefined;
  /** It looks at the clock. */
  readonly needsClock: boolean;
  /** The outside events that may decide. */
  readonly events: readonly OutsideEvent[];
  /** The outside may store variables. */
  readonly maySet: boolean;
}

/** What the next step will run; undefined when the next advance only ends the run, or it is over. */
export function upcoming(state: RunState): Upcoming | undefined {
  const { place: position } = state;
  if (state.ending !== undefined || position === 'end') return undefined;
  const prepared = prepare(position, state, {});
  const nothing = { wait: undefined, lasts: undefined, needsClock: false, events: [], maySet: false };
  if (prepared.scene === undefined) return { position, ...nothing, option: prepared.option, refused: prepared.refused };
  const { scene } = prepared;
  const { type } = instructionAt(position);
  const edges = type.edges.filter((edge) => applies(edge, state.setting.contract));
  const guards = edges.flatMap(({ when }) => (when === undefined ? [] : leavesOf(when)));
  const wait = findWait(type, scene);
  return {
    position,
    option: scene.option,
    refused: undefined,
    wait,
    lasts: wait?.limit === undefined ? undefined : durationOf(wait.limit, scene.options),
    needsClock: guards.some(({ is }) => is === 'time'),
    events: guards.flatMap((guard) => (guard.is === 'outside' ? [guard.event] : [])),
    maySet: edges.some(({ effects }) => effects?.some((effect) => effect.do === 'store-any')),
  };
}

function applies(part: { readonly contract?: Contract }, contract: Contract): boolean {
  return part.contract === undefined || part.contract === contract;
}

function leavesOf(guard: Guard): readonly Guard[] {
  if (guard.is === 'not') return leavesOf(guard.guard);
  return guard.is === 'all' || guard.is === 'any' ? guard.guards.flatMap(leavesOf) : [guard];
}
