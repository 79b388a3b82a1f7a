import type { ActionType, Contract, Edge, Guard, Shape, Wait } from '../../platform/index.ts';

/** What of an action type applies under one contract, and what can be said about its actions whatever their options are. */
export interface Behaviour {
  readonly edges: readonly Edge[];
  readonly waits: readonly Wait[];
  /** Nothing but time and the outside decides how such actions go on: no edge has a guard, no wait a condition. */
  readonly isUnconditional: boolean;
  /** The state of the call decides where control goes, or whether they wait. */
  readonly asksCall: boolean;
  /** An option names the variable that a guard reads. */
  readonly asksNamed: boolean;
  /** They set variables from options. */
  readonly assigns: boolean;
  /** Some option holds ids. */
  readonly hasIds: boolean;
}

const behaviours: Readonly<Record<Contract, WeakMap<ActionType, Behaviour>>> = {
  documented: new WeakMap(),
  engine: new WeakMap(),
};

/** The behaviour of a type under a contract; worked out once. */
export function behaviourOf(type: ActionType, contract: Contract): Behaviour {
  let behaviour = behaviours[contract].get(type);
  if (behaviour === undefined) {
    behaviour = toBehaviour(type, contract);
    behaviours[contract].set(type, behaviour);
  }
  return behaviour;
}

function toBehaviour(type: ActionType, contract: Contract): Behaviour {
  const applies = (each: { readonly contract?: Contract }) => each.contract === undefined || each.contract === contract;
  const edges = type.edges.filter(applies);
  const waits = type.waits?.filter(applies) ?? [];
  const guards = [...edges.map(({ when }) => when), ...waits.map(({ unless }) => unless)].flatMap(leavesOf);
  return {
    edges,
    waits,
    isUnconditional:
      guards.length === 0 && waits.every(({ collects, limit }) => !collects && !(limit && 'tones' in limit)),
    asksCall: guards.some(({ is }) => is === 'status' || is === 'answered' || is === 'recording' || is === 'streams'),
    asksNamed: guards.some((guard) => guard.is === 'key' && 'option' in guard.variable),
    assigns: edges.some(({ effects }) => effects?.some((effect) => effect.do === 'assign') === true),
    hasIds: Object.values(type.options).some(({ shape }) => holdsIds(shape)),
  };
}

function leavesOf(guard: Guard | undefined): readonly Guard[] {
  if (guard === undefined) return [];
  if (guard.is === 'not') return leavesOf(guard.guard);
  return guard.is === 'all' || guard.is === 'any' ? guard.guards.flatMap(leavesOf) : [guard];
}

function holdsIds(shape: Shape): boolean {
  if (shape.is === 'list' || shape.is === 'map') return holdsIds(shape.of);
  if (shape.is === 'record') return Object.values(shape.fields).some((field) => holdsIds(field.shape));
  return shape.is === 'id' || shape.is === 'actions';
}
