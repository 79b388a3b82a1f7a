import { type Destination, type DropReason, type Edge, RESERVED_IDS } from '../platform/index.ts';
import { withoutInner } from './counter.ts';
import { textOf } from './decoded.ts';
import { flowOf, holds } from './guard.ts';
import { entry, findTarget, following, instructionAt, type Position } from './position.ts';
import type { Program } from './program.ts';
import { fetchedProgram, pushedProgram } from './push.ts';
import type { RunState } from './run-state.ts';
import { nameOf, type Scene, variableValue } from './scene.ts';

/** The way control leaves the action: the first edge of the contract whose guard holds. */
export function findEdge(edges: readonly Edge[], scene: Scene): Edge {
  const { contract } = scene.state.setting;
  const edge = edges.find(
    (each) =>
      (each.contract === undefined || each.contract === contract) &&
      (each.when === undefined || holds(each.when, scene)),
  );
  return edge ?? { to: { go: 'next' } };
}

/** The state once control has left the action by an edge whose effects are applied. */
export function depart(edge: Edge, scene: Scene, state: RunState): RunState {
  const { to } = edge;
  const { position, options } = scene;
  switch (to.go) {
    case 'next':
      return { ...state, place: following(position) };
    case 'target':
      return jump(textOf(options, to.option), position, state);
    case 'matched':
      return jump(matchedId(edge, to, scene), position, state);
    case 'push':
      return push(pushedProgram(to.actions), position, state);
    case 'flow':
      return pushFound(flowOf(scene, to.option), 'flow-not-found', position, state);
    case 'fetched': {
      const url = textOf(options, to.url);
      return pushFound(fetchedProgram(state.setting.fetched(url), url), 'fetch-failed', position, state);
    }
    case 'end':
      return { ...state, ending: { outcome: to.outcome } };
    case 'finish':
      return { ...state, place: 'end', ends: 'stopped' };
    case 'drop':
      return drop(state, to.reason);
  }
}

/** The run is dropped. */
export function drop(state: RunState, reason: DropReason): RunState {
  return { ...state, ending: { outcome: 'dropped', reason } };
}

function jump(id: string, position: Position, state: RunState): RunState {
  if (id === RESERVED_IDS.nil) return drop(state, 'no-target');
  const place = findTarget(position, id);
  return place === undefined ? drop(state, 'target-not-found') : { ...state, place };
}

/** The id listed for the value the edge's guard matched, as it was before the effects. */
function matchedId(edge: Edge, to: Extract<Destination, { go: 'matched' }>, scene: Scene): string {
  const map = scene.options[to.map];
  if (edge.when?.is !== 'key' || !(map instanceof Map)) return RESERVED_IDS.nil;
  const id: unknown = map.get(variableValue(scene.state, nameOf(edge.when.variable, scene.options)));
  return typeof id === 'string' ? id : RESERVED_IDS.nil;
}

function pushFound(program: Program | undefined, missing: DropReason, position: Position, state: RunState): RunState {
  return program === undefined ? drop(state, missing) : push(program, position, state);
}

function push(program: Program, position: Position, state: RunState): RunState {
  if (program.instructions.length === 0) return { ...state, place: following(position) };
  const counters = withoutInner(state.counters, position);
  return { ...state, counters, place: entry(program, position) ?? 'end' };
}

/** Where the outside forces a waiting run on to; undefined when nothing does. */
export function findRelease(position: Position): Position | undefined {
  for (let caller = position.caller; caller !== undefined; caller = caller.caller) {
    const index = instructionAt(caller).pushed?.releasedTo;
    if (index !== undefined) return { ...caller, index };
  }
  return undefined;
}
