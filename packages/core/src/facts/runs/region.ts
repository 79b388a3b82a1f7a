import { components, type Ending, type Exploration, type Node } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import type { DropReason } from '../../platform/index.ts';
import { addAt } from '../add-at.ts';
import { mainIndex } from '../loops/circle.ts';
import { reachedFrom } from '../reached-from.ts';
import type { Visits } from './visits.ts';

/** Actions no run gets to, all for the same reason. */
export interface Region {
  /** The action with which the region begins; whatever else is in it could only be reached through it. */
  readonly head: Action;
  /** The head and what it takes along, in the order of the flow. */
  readonly actions: readonly Action[];
  /**
   * - `nothing`: no action runs on or jumps to it.
   * - `condition`: actions that run could lead to it, but the condition for that never holds.
   * - `step-cap`: every way to it takes more steps than the platform runs.
   */
  readonly cause: 'nothing' | 'condition' | 'step-cap';
  /** For `condition`: the actions that run and could lead to it. */
  readonly from: readonly Action[];
  /** Where calls are dropped that might have gone on to the head. */
  readonly dropper: Dropper | undefined;
}

/** An action that drops calls. */
export interface Dropper {
  readonly action: Action;
  /** Why, of all calls that it drops; empty where the platform crashes. */
  readonly reasons: ReadonlySet<DropReason>;
  /** Whether it drops every call that gets to it. */
  readonly isSure: boolean;
}

/** Finds the unreachable regions of a flow. Each unreachable action belongs to one of them. */
export function findRegions(flow: Flow, exploration: Exploration, visits: Visits): Region[] {
  const { successors } = exploration.plan;
  const missing = flow.actions.flatMap(({ index }) => (visits[index] === undefined ? index : []));
  if (missing.length === 0) return [];
  const within = successors.map((targets, index) =>
    visits[index] === undefined ? targets.filter((to) => visits[to] === undefined) : NOWHERE,
  );
  const capped = reachedFrom(beyondCap(exploration), successors);
  const leading = leadingOut(flow, successors, visits);
  const taken = new Set<number>();
  return headsOf(missing, within).map((index) => {
    const head = flow.actions[index] as Action;
    const along = [...reachedFrom([index], within, taken)].filter((each) => !taken.has(each)).sort((a, b) => a - b);
    for (const each of along) taken.add(each);
    const isCapped = capped.has(index);
    const from = leading[index] ?? [];
    return {
      head,
      actions: along.map((each) => flow.actions[each] as Action),
      cause: isCapped ? 'step-cap' : from.length === 0 ? 'nothing' : 'condition',
      from: isCapped ? [] : from,
      dropper: findDropper(head, visits),
    };
  });
}

const NOWHERE: readonly number[] = [];

/** By action that no run gets to: those that run and could lead to it. */
function leadingOut(flow: Flow, successors: readonly (readonly number[])[], visits: Visits): readonly Action[][] {
  const leading: Action[][] = [];
  for (const action of flow.actions) {
    if (visits[action.index] === undefined) continue;
    for (const to of successors[action.index] ?? []) if (visits[to] === undefined) addAt(to, action, leading);
  }
  return leading;
}

/** The first action of every part that nothing else unreachable leads into. */
function headsOf(missing: readonly number[], within: readonly (readonly number[])[]): number[] {
  const component = components(within).of;
  const entered = new Set<number>();
  for (const index of missing) {
    for (const to of within[index] ?? []) if (component[to] !== component[index]) entered.add(component[to] as number);
  }
  const heads = new Map<number, number>();
  for (const index of missing) {
    const own = component[index] as number;
    if (!entered.has(own) && !heads.has(own)) heads.set(own, index);
  }
  return [...heads.values()].sort((a, b) => a - b);
}

/** The actions at which runs are cut off by the step cap. */
function beyondCap(exploration: Exploration): number[] {
  return exploration.beyond.map((id) => mainIndex(exploration.nodes[id] as Node));
}

/** The first action that drops calls by itself, not because the steps are used up, and that might lead to a head. */
function findDropper({ flow, index, id }: Action, visits: Visits): Dropper | undefined {
  const naming = id === undefined ? [] : flow.referencesTo(id).map(({ from }) => from.index);
  for (const each of [index - 1, ...naming].sort((a, b) => a - b)) {
    const dropper = dropperOf(flow.actions[each], visits[each] ?? []);
    if (dropper !== undefined) return dropper;
  }
  return undefined;
}

function dropperOf(action: Action | undefined, nodes: readonly Node[]): Dropper | undefined {
  const endings = nodes.flatMap(({ exits }) => exits.map(({ way }) => way.ending));
  const lost = endings.filter((ending) => ending !== undefined).filter(isLoss);
  if (action === undefined || lost.length === 0) return undefined;
  const reasons = new Set(lost.flatMap(({ reason }) => reason ?? []));
  return { action, reasons, isSure: lost.length === endings.length };
}

function isLoss({ outcome, reason }: Ending): boolean {
  return outcome === 'crashed' || (outcome === 'dropped' && reason !== 'cap');
}
