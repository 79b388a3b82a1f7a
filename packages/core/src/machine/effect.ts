import type { Effect } from '../platform/index.ts';
import { counterKey, writeBack } from './counter.ts';
import { numberOf, textOf } from './decoded.ts';
import { instructionAt } from './position.ts';
import type { RunState } from './run-state.ts';
import { nameOf, type Scene } from './scene.ts';
import { withVariable } from './variables.ts';

/** The state after an effect of the action in the scene. */
export function applyEffect(effect: Effect, scene: Scene, state: RunState): RunState {
  const { options, input } = scene;
  const { call, setting, variables } = state;
  switch (effect.do) {
    case 'answer':
      return { ...state, call: { ...call, status: 'progressing' } };
    case 'clear':
      return { ...state, variables: withVariable(variables, nameOf(effect.variable, options), '') };
    case 'assign':
      return {
        ...state,
        variables: withVariable(variables, textOf(options, effect.name), textOf(options, effect.value)),
      };
    case 'store':
      return effect.variables.reduce((so, name) => store(so, name, setting.stored(name)), state);
    case 'store-any':
      return Object.entries(input.stores ?? {})
        .filter(([name]) => !effect.except.some((prefix) => name.startsWith(prefix)))
        .reduce((so, [name, value]) => store(so, name, value), state);
    case 'count':
      return count(effect, scene, state);
    case 'record':
      return { ...state, call: { ...call, isRecording: effect.on } };
    case 'stream':
      return { ...state, call: { ...call, streams: effect.on ? call.streams + 1 : 0 } };
  }
}

function store(state: RunState, name: string, value: string): RunState {
  return { ...state, variables: withVariable(state.variables, name, value) };
}

function count(effect: Extract<Effect, { do: 'count' }>, scene: Scene, state: RunState): RunState {
  const key = counterKey(scene.position);
  const before = state.counters.get(key)?.left ?? numberOf(scene.options, effect.option);
  const left = Math.max(before - 1, effect.floor);
  const shapes = instructionAt(scene.position).type.options;
  // Only the engine keeps the counter in the option itself.
  const isKept = state.setting.contract === 'engine';
  const option = isKept ? writeBack(scene.option, scene.options, shapes, effect.option, left) : undefined;
  return { ...state, counters: new Map(state.counters).set(key, { left, option }) };
}
