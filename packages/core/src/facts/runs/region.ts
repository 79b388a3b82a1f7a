import { components, type Ending, type Exit, type Exploration, type Node } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import type { DropReason } from '../../platform/index.ts';
import { isOwn } from '../exploration.ts';
import { mainIndex } from '../loops/circle.ts';
import { reachedFrom } from '../reached-from.ts';

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
export function findRegions(flow: Flow, exploration: Exploration, isReached: (index: number) => boolean): Region[] {
  const { successors } = exploration.plan;
  const missing = flow.actions.map(({ index }) => index).filter((index) => !isReached(index));
  if (missing.length === 0) return [];
  const inside = new Set(missing);
  const within = successors.map((targets, index) => (inside.has(index) ? targets.filter((to) => inside.has(to)) : []));
  const capped = reachedFrom(beyondCap(exploration), successors);
  const droppers = findDroppers(flow, exploration);
  const taken = new Set<number>();
  return headsOf(missing, within).map((head) => {
    const actions = [...reachedFrom([head], within)].filter((index) => !taken.has(index)).sort((a, b) => a - b);
    for (const index of actions) taken.add(index);
    const isCapped = capped.has(head);
    const from = flow.actions.filter(({ index }) => isReached(index) && successors[index]?.includes(head));
    return {
      head: flow.actions[head] as Action,
      actions: actions.map((index) => flow.actions[index] as Action),
      cause: isCapped ? 'step-cap' : from.length === 0 ? 'nothing' : 'condition',
      from: isCapped ? [] : from,
      dropper: droppers.find(({ action }) => mightLead(action, flow.actions[head] as Action)),
    };
  });
}

/** The first action of every part that nothing else unreachable leads into. */
function headsOf(missing: readonly number[], within: readonly (readonly number[])[]): number[] {
  const component = components(within);
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

/** The actions that drop calls by themselves, not because the steps are used up. */
function findDroppers(flow: Flow, exploration: Exploration): Dropper[] {
  const exits = flow.actions.map((): Exit[] => []);
  for (const node of exploration.nodes) {
    if (isOwn(node.state.position)) exits[node.state.position.index]?.push(...node.exits);
  }
  return flow.actions.flatMap((action, index) => {
    const all = exits[index]?.map(({ way }) => way.ending) ?? [];
    const lost = all.filter((ending) => ending !== undefined && isLoss(ending));
    const reasons = lost.flatMap((ending) => ending?.reason ?? []);
    return lost.length === 0 ? [] : [{ action, reasons: new Set(reasons), isSure: lost.length === all.length }];
  });
}

function isLoss({ outcome, reason }: Ending): boolean {
  return outcome === 'crashed' || (outcome === 'dropped' && reason !== 'cap');
}

/** An action might lead on to the one below and to those it names. */
function mightLead({ index, references }: Action, head: Action): boolean {
  return index === head.index - 1 || (head.id !== undefined && references.some(({ id }) => id === head.id));
}
