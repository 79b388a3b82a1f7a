import type { StepInput } from './input.ts';
import type { Program } from './program.ts';
import { begin, type Ending, type RunState } from './run-state.ts';
import type { Setting } from './setting.ts';
import { advance, type Step } from './step.ts';
import type { Variables } from './substitute.ts';

/** A whole run. */
export interface Run extends Ending {
  readonly steps: readonly Step[];
  /** How often the cursor moved, the move into the end included. */
  readonly advances: number;
  /** The variables at the end. */
  readonly variables: Variables;
}

/** What happens at each step, asked for just before it: a list, or a function of the state and the number of the step. */
export type Inputs = readonly StepInput[] | ((state: RunState, step: number) => StepInput);

/** Runs a program to its end. Steps without an input get none: no key is pressed, nothing happens outside. */
export function run(program: Program, setting: Setting, inputs: Inputs = []): Run {
  const inputFor = typeof inputs === 'function' ? inputs : (_: RunState, step: number) => inputs[step - 1] ?? {};
  const steps: Step[] = [];
  let state = begin(program, setting);
  while (state.ending === undefined) {
    const next = advance(state, inputFor(state, steps.length + 1));
    if (next.step !== undefined) steps.push(next.step);
    state = next.state;
  }
  return { ...state.ending, steps, advances: state.advances, variables: state.variables };
}
