import { counterKey, numberOf, textOf } from '../machine/index.ts';
import { type Effect, hasPlaceholder, type VariableName } from '../platform/index.ts';
import type { Scene } from './guards/scene.ts';
import type { State } from './state.ts';
import { known, type Origin, type Term } from './values/term.ts';
import { anyText, nameOf, textTerm } from './values/text.ts';

/** The state after the effects of an edge, applied in order. */
export function applyEffects(effects: readonly Effect[], scene: Scene, state: State): State {
  return effects.reduce((before, effect) => applyEffect(effect, scene, before), state);
}

function applyEffect(effect: Effect, scene: Scene, state: State): State {
  switch (effect.do) {
    case 'answer':
      return scene.followsCall ? state.withCall({ isAnswered: true }) : state;
    case 'record':
      return scene.followsCall ? state.withCall({ isRecording: effect.on }) : state;
    case 'stream':
      return scene.followsCall ? state.withCall({ streams: effect.on ? state.call.streams + 1 : 0 }) : state;
    case 'count':
      return counted(effect, scene, state);
    case 'clear':
      return cleared(effect.variable, scene, state);
    case 'assign':
      return assigned(effect, scene, state);
    case 'store':
      return stored(state, effect.variables, scene);
    case 'store-any':
      return stored(
        state,
        state.variables.names.filter((name) => isFree(name, effect.except)),
        scene,
      );
  }
}

function isFree(name: string, prefixes: readonly string[]): boolean {
  return !prefixes.some((prefix) => name.startsWith(prefix));
}

function counted(effect: Extract<Effect, { do: 'count' }>, scene: Scene, state: State): State {
  const name = counterKey(scene.position);
  const initial = numberOf(scene.options, effect.option);
  const left = Math.max((state.counters.get(name) ?? initial) - 1, effect.floor);
  const counters = new Map(state.counters);
  // Where the counter cannot fall below its floor any more it says nothing, and need not tell states apart.
  if (left === initial) counters.delete(name);
  else counters.set(name, left);
  return state.withCounters(counters);
}

function cleared(variable: VariableName, scene: Scene, state: State): State {
  const name = nameOf(variable, scene.options, state);
  return name === undefined ? forgotten(state, scene) : withVariable(state, name, known(''));
}

function assigned(effect: Extract<Effect, { do: 'assign' }>, scene: Scene, state: State): State {
  const name = textTerm(state, textOf(scene.options, effect.name), scene.newId);
  if (name.is === 'unknown') return forgotten(state, scene);
  const value = textTerm(state, textOf(scene.options, effect.value), scene.newId);
  // The platform fills the value in once more, perhaps with a variable that nobody seemed to read.
  const isFinal = value.is === 'unknown' || !hasPlaceholder(value.text);
  return withVariable(state, name.text, isFinal ? value : anyText(scene.newId));
}

function stored(state: State, names: readonly string[], scene: Scene): State {
  let after = state;
  for (const name of names) {
    if (state.variables.names.includes(name))
      after = withVariable(after, name, unknown(scene, { from: 'stored', name }));
  }
  return after;
}

/** Every variable may hold anything, and no input is known that makes it so. */
export function forgotten(state: State, scene: Scene): State {
  return state.withVariables(state.variables.map(() => anyText(scene.newId)));
}

function unknown(scene: Scene, origin: Origin): Term {
  return { is: 'unknown', id: scene.newId(), origin, tests: [] };
}

/** The state with a variable set; one that no guard reads is not followed. */
export function withVariable(state: State, name: string, term: Term): State {
  return state.withVariables(state.variables.with(name, term));
}
