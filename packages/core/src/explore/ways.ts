import {
  findRelease,
  findTarget,
  following,
  instructionAt,
  type Position,
  pushedProgram,
  type Value,
} from '../machine/index.ts';
import { type Destination, type Edge, RESERVED_IDS, WAIT_FLOW } from '../platform/index.ts';
import type { Compiled } from './compiled.ts';
import { applyEffects, forgotten } from './effect.ts';
import { evaluate, type Outcome, type Scene } from './guard.ts';
import type { Plan } from './plan.ts';
import { depthOf, type State } from './state.ts';
import { known } from './term.ts';
import { isDynamic } from './text.ts';
import { findWait, type Waited, wait } from './waiting.ts';
import type { Arrival, Ending, Way } from './way.ts';

/** Every way on from a state; together they cover each step that any of its runs can take. */
export function waysFrom(state: State, plan: Plan, newId: () => number): Way[] {
  const compiled = plan.compiled(instructionAt(state.position));
  const scene: Scene = {
    position: state.position,
    options: compiled.options,
    contract: plan.contract,
    channel: plan.channel,
    followsCall: plan.followsCall,
    volatile: plan.volatile,
    newId,
  };
  if (compiled.readiness === 'skipped') return [way(state, following(state.position), 'skipped', plan)];
  if (compiled.readiness === 'undecodable') return [undecodable(state, compiled, plan)];
  const rule = findWait(compiled, scene, state);
  const waited = wait(rule, scene, state);
  const ways: Way[] = [];
  let open: Outcome[] = [unguarded(waited.state)];
  for (const edge of compiled.edges) open = take(edge, open, { compiled, scene, plan, waited, ways });
  return ways.map((each) => (waited.hasWaited ? { ...each, clock: state.clock } : each));
}

interface Taking {
  readonly compiled: Compiled;
  readonly scene: Scene;
  readonly plan: Plan;
  /** The state after the action's wait; guards see what was pressed meanwhile. */
  readonly waited: Waited;
  readonly ways: Way[];
}

/** Takes an edge in the cases in which its guard holds; returns the cases that are left for the later edges. */
function take(edge: Edge, open: readonly Outcome[], taking: Taking): Outcome[] {
  const left: Outcome[] = [];
  for (const before of open) {
    const outcomes = edge.when === undefined ? [{ ...before, holds: true }] : refined(before, edge, taking.scene);
    for (const outcome of outcomes) {
      if (outcome.holds) taking.ways.push(...waysAlong(edge, outcome, taking));
      else left.push(outcome);
    }
  }
  return left;
}

function refined(before: Outcome, edge: Edge, scene: Scene): Outcome[] {
  if (edge.when === undefined) return [before];
  return evaluate(edge.when, scene, before.state).map((outcome) => ({
    ...outcome,
    decisions: [...before.decisions, ...outcome.decisions],
    terms: [...before.terms, ...outcome.terms],
    events: [...before.events, ...outcome.events],
  }));
}

function unguarded(state: State): Outcome {
  return { holds: true, state, decisions: [], terms: [], events: [], key: undefined };
}

function undecodable(state: State, compiled: Compiled, plan: Plan): Way {
  return compiled.instruction.type.onBadOption === 'drop'
    ? way(state, { outcome: 'dropped', reason: 'option-decode' }, 'failed', plan)
    : way(state, following(state.position), 'skipped', plan);
}

function waysAlong(edge: Edge, outcome: Outcome, taking: Taking): Way[] {
  const { scene, plan, waited } = taking;
  const changed = applyEffects(edge.effects ?? [], scene, outcome.state);
  return arrivals(edge.to, outcome, taking).map(({ arrival, isUnknown, isJump }) => {
    const released = waited.hasWaited ? findRelease(outcome.state.position) : undefined;
    const result = edge.result === 'skipped' ? 'skipped' : edge.to.go === 'drop' ? 'failed' : 'done';
    return {
      ...way(isUnknown ? forgotten(changed, scene) : changed, released ?? arrival, result, plan),
      hasWaited: waited.hasWaited,
      clock: outcome.state.clock,
      digits: waited.digits,
      decisions: outcome.decisions,
      terms: outcome.terms,
      events: outcome.events,
      key: edge.to.go === 'matched' ? outcome.key : undefined,
      isJump,
      isUnknown,
    };
  });
}

interface Arriving {
  readonly arrival: Arrival;
  readonly isJump: boolean;
  readonly isUnknown: boolean;
}

function arrivals(to: Destination, outcome: Outcome, taking: Taking): Arriving[] {
  const { position } = outcome.state;
  const plain = (arrival: Arrival, isJump = false): Arriving[] => [{ arrival, isJump, isUnknown: false }];
  switch (to.go) {
    case 'next':
      return plain(following(position));
    case 'target':
      return targets(position, taking.compiled.options[to.option]).flatMap((arrival) => plain(arrival, true));
    case 'matched': {
      const map = taking.compiled.options[to.map] as ReadonlyMap<string, Value>;
      return targets(position, map.get(outcome.key ?? '')).flatMap((arrival) => plain(arrival, true));
    }
    case 'push':
      return plain({ program: pushedProgram(to.actions), index: 0, caller: position });
    case 'flow':
    case 'fetched':
      return isWaitFlow(position) ? plain({ program: WAITING, index: 0, caller: position }) : unknownFlow(position);
    case 'end':
      return plain({ outcome: to.outcome });
    case 'finish':
      return plain({ outcome: 'stopped' });
    case 'drop':
      return plain({ outcome: 'dropped', reason: to.reason });
  }
}

/** An id that is known only at run time may name any action, or none. */
function targets(position: Position, id: Value): Arrival[] {
  if (typeof id !== 'string' || id === RESERVED_IDS.nil) return [{ outcome: 'dropped', reason: 'no-target' }];
  const missing: Ending = { outcome: 'dropped', reason: 'target-not-found' };
  if (!isDynamic(id)) return [findTarget(position, id) ?? missing];
  return [...position.program.instructions.map(({ index }) => ({ ...position, index })), missing];
}

/** The flow of a queue is not known either, but it is there to wait. */
const WAITING = pushedProgram(WAIT_FLOW);

function isWaitFlow(position: Position): boolean {
  return instructionAt(position).pushed?.fetches === 'wait-flow';
}

/** Actions that are not known may do anything to the variables, and may end the run. */
function unknownFlow(position: Position): Arriving[] {
  return [
    { arrival: following(position), isJump: false, isUnknown: true },
    { arrival: { outcome: 'elsewhere' }, isJump: false, isUnknown: true },
  ];
}

function way(state: State, arrival: Arrival, result: Way['result'], plan: Plan): Way {
  const isEnding = arrival !== 'end' && 'outcome' in arrival;
  return {
    to: arrival === 'end' || isEnding ? undefined : arrived(state, arrival, plan),
    ending: arrival === 'end' ? { outcome: 'finished' } : isEnding ? arrival : undefined,
    result,
    hasWaited: false,
    clock: state.clock,
    decisions: [],
    terms: [],
    events: [],
    digits: undefined,
    isJump: false,
    key: undefined,
    isUnknown: false,
  };
}

/** The state at a new position, without what cannot matter there any more. */
function arrived(state: State, position: Position, plan: Plan): State {
  return {
    ...state,
    position,
    counters: livingCounters(state, position, plan),
    variables: livingVariables(state, position, plan),
  };
}

/** A counter is forgotten where no path leads back to its action. */
function livingCounters(state: State, position: Position, plan: Plan): State['counters'] {
  if (state.counters.size === 0) return state.counters;
  const depth = depthOf(position);
  const kept = [...state.counters].filter(([name]) => {
    const [level, index] = name.split(':').map(Number) as [number, number];
    if (level !== 0 || depth !== 0) return level <= depth;
    return plan.component[index] === plan.component[position.index];
  });
  return kept.length === state.counters.size ? state.counters : new Map(kept);
}

/** A value that no guard can read any more is as good as empty. */
function livingVariables(state: State, position: Position, plan: Plan): State['variables'] {
  const live =
    position.program === plan.program && position.caller === undefined ? plan.live[position.index] : undefined;
  if (live === undefined) return state.variables;
  let variables: Map<string, ReturnType<typeof known>> | undefined;
  for (const [name, term] of state.variables) {
    if (live.has(name) || (term.is === 'known' && term.text === '')) continue;
    variables ??= new Map(state.variables) as Map<string, ReturnType<typeof known>>;
    variables.set(name, known(''));
  }
  return variables ?? state.variables;
}
