import type { VariableName } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { type DecodedRecord, textOf } from './decoded.ts';
import type { StepInput } from './input.ts';
import type { Position } from './position.ts';
import type { RunState } from './run-state.ts';

/** An action in the middle of its step: where it stands, what its options say, and what happens around it. */
export interface Scene {
  readonly position: Position;
  readonly state: RunState;
  readonly input: StepInput;
  /** The option before its placeholders were filled in. */
  readonly raw: Json | undefined;
  /** The option as it is run. */
  readonly option: Json | undefined;
  /** The same, decoded. */
  readonly options: DecodedRecord;
}

/** The name of a variable, where it may be given by an option. */
export function nameOf(variable: VariableName, options: DecodedRecord): string {
  if ('name' in variable) return variable.name;
  return textOf(options, variable.option) || variable.otherwise;
}

/** The value of a variable; the empty text when it has none. */
export function variableValue(state: RunState, name: string): string {
  return state.variables.get(name) ?? '';
}
