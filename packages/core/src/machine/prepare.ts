import { fitsChannel } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { counterKey } from './counter.ts';
import { decodeOption } from './decode.ts';
import { emptyRecord } from './decoded.ts';
import type { StepInput } from './input.ts';
import { instructionAt, type Position } from './position.ts';
import type { RunState } from './run-state.ts';
import { type Scene, variableValue } from './scene.ts';
import { substituteOption } from './substitute.ts';

/** An action ready to be performed, or why it will not be. */
export type Prepared =
  | { readonly scene: Scene; readonly refused?: undefined }
  | {
      readonly scene?: undefined;
      readonly refused: 'skipped-media' | 'skipped-error' | 'error';
      readonly option: Json | undefined;
    };

/** Fills an action's option in, holds its media against the channel, and decodes the option. */
export function prepare(position: Position, state: RunState, input: StepInput): Prepared {
  const { type, option: posted } = instructionAt(position);
  const { contract, channel, ids } = state.setting;
  const raw = state.counters.get(counterKey(position))?.option ?? posted;
  const option = substituteOption(raw, type.options, contract, (name) => variableValue(state, name));
  if (!fitsChannel(type.media, channel)) return { refused: 'skipped-media', option };
  const { record } = decodeOption(type, option, ids);
  if (record === undefined && type.onBadOption === 'skip') return { refused: 'skipped-error', option };
  if (record === undefined && type.onBadOption === 'drop') return { refused: 'error', option };
  const options = record ?? emptyRecord(type.options);
  return { scene: { position, state, input, raw, option, options } };
}
