import {
  type ActionType,
  type Contract,
  type Edge,
  type Guard,
  hasShape,
  perTypeAndContract,
  type Shape,
  type Wait,
} from '../../platform/index.ts';
import { type Reading, readingsOf } from './readings.ts';

/** What of an action type applies under one contract, and what can be said about its actions whatever their options are. */
export interface Behaviour {
  readonly edges: readonly Edge[];
  readonly waits: readonly Wait[];
  /** Where they look for variables that decide how they go on. */
  readonly readings: readonly Reading[];
  /** Every edge leads to what comes next. */
  readonly onlyRunsOn: boolean;
  /** The state of the call decides where control goes, or whether they wait. */
  readonly asksCall: boolean;
  /** They set variables from options. */
  readonly assigns: boolean;
  /** Some option holds ids. */
  readonly hasIds: boolean;
  /** Some option is a list, or holds one. */
  readonly hasLists: boolean;
}

/** The behaviour of a type under a contract. */
export const behaviourOf = perTypeAndContract((type, contract): Behaviour => {
  const applies = (each: { readonly contract?: Contract }) => each.contract === undefined || each.contract === contract;
  const edges = type.edges.filter(applies);
  const waits = type.waits?.filter(applies) ?? [];
  const guards = [...edges.map(({ when }) => when), ...waits.map(({ unless }) => unless)].flatMap(leavesOf);
  return {
    edges,
    waits,
    readings: readingsOf(type, edges, waits, contract),
    onlyRunsOn: edges.length > 0 && edges.every(({ to }) => to.go === 'next'),
    asksCall: guards.some(({ is }) => is === 'status' || is === 'answered' || is === 'recording' || is === 'streams'),
    assigns: edges.some(({ effects }) => effects?.some((effect) => effect.do === 'assign') === true),
    hasIds: someShape(type, 'id', 'actions'),
    hasLists: someShape(type, 'list', 'actions'),
  };
});

function leavesOf(guard: Guard | undefined): readonly Guard[] {
  if (guard === undefined) return [];
  if (guard.is === 'not') return leavesOf(guard.guard);
  return guard.is === 'all' || guard.is === 'any' ? guard.guards.flatMap(leavesOf) : [guard];
}

function someShape({ options }: ActionType, ...kinds: readonly Shape['is'][]): boolean {
  return Object.values(options).some(({ shape }) => hasShape(shape, ...kinds));
}
