import { DIGITS, type Edge, STEP_CAP, type Wait } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { depart, drop, findEdge, findRelease } from './departure.ts';
import { applyEffect } from './effect.ts';
import type { StepInput } from './input.ts';
import { following, instructionAt, type Position } from './position.ts';
import { prepare } from './prepare.ts';
import type { RunState } from './run-state.ts';
import { type Scene, variableValue } from './scene.ts';
import { findWait, passWait } from './wait.ts';

/** How an action fared. */
export type StepResult = 'done' | 'skipped-media' | 'skipped-error' | 'no-handler' | 'error';

/** One action of a run, as it was run. */
export interface Step {
  readonly position: Position;
  readonly at: string;
  /** For actions the platform pushed: the place of the action that pushed them. */
  readonly by?: string;
  readonly type: string;
  readonly result: StepResult;
  /** The option as it was run: placeholders filled in, counters written back. */
  readonly option: Json | undefined;
  /** The digits stored at the end of the step, when they have changed. */
  readonly digits?: string;
  /** The keys that were used up. */
  readonly keys: string;
  /** What the action waited for. */
  readonly waited?: Wait['until'];
}

/** What one advance of the cursor gives; no step when it only ended the run. */
export interface Advance {
  readonly state: RunState;
  readonly step: Step | undefined;
}

/** Takes a run one step further. A run that is over stays as it is. */
export function advance(state: RunState, input: StepInput = {}): Advance {
  if (state.ending !== undefined) return { state, step: undefined };
  if (state.advances >= STEP_CAP) return { state: drop(state, 'cap'), step: undefined };
  const counted = { ...state, advances: state.advances + 1 };
  if (state.place === 'end') return { state: { ...counted, ending: { outcome: state.ends } }, step: undefined };
  return runAction(state.place, counted, input);
}

function runAction(position: Position, state: RunState, input: StepInput): Advance {
  const prepared = prepare(position, state, input);
  if (prepared.scene !== undefined) return perform(prepared.scene);
  const { refused, option } = prepared;
  const step = stepOf(position, { result: refused, option, keys: '' });
  if (refused === 'error') return { state: drop(state, 'option-decode'), step };
  return { state: { ...state, place: following(position) }, step };
}

function perform(scene: Scene): Advance {
  const { position, state, input, option } = scene;
  const { type } = instructionAt(position);
  const wait = findWait(type, scene);
  const waited = wait === undefined ? undefined : passWait(wait, scene, input.keys ?? '');
  const then: Scene = waited === undefined ? scene : { ...scene, state: { ...state, variables: waited.variables } };
  const edge = findEdge(type.edges, then);
  const changed = (edge.effects ?? []).reduce((so, effect) => applyEffect(effect, then, so), then.state);
  const release = wait === undefined || input.released === false ? undefined : findRelease(position);
  const after = release === undefined ? depart(edge, then, changed) : { ...changed, place: release };
  const digits = variableValue(after, DIGITS);
  const step = stepOf(position, {
    result: resultOf(edge, after),
    option,
    keys: waited?.keys ?? '',
    ...(digits !== variableValue(state, DIGITS) && { digits }),
    ...(wait !== undefined && { waited: wait.until }),
  });
  return { state: after, step };
}

function resultOf(edge: Edge, after: RunState): StepResult {
  const outcome = after.ending?.outcome;
  if (outcome === 'dropped' || outcome === 'crashed') return 'error';
  if (edge.result === 'skipped') return 'skipped-error';
  return edge.result === 'unhandled' ? 'no-handler' : 'done';
}

function stepOf(position: Position, rest: Omit<Step, 'position' | 'at' | 'by' | 'type'>): Step {
  const { at, type, pushed } = instructionAt(position);
  const by = pushed === undefined || position.caller === undefined ? undefined : instructionAt(position.caller).at;
  return { position, at, ...(by !== undefined && { by }), type: type.type, ...rest };
}
