import type { Analysis } from '../../src/facts/index.ts';
import { exploration } from '../../src/facts/index.ts';
import { advance, begin, type Ending, type Position, type RunState, settingOf } from '../../src/machine/index.ts';
import { worldOf } from '../replay.ts';
import { type Choices, RandomInputs } from './choices.ts';

/** A run of the machine under random inputs. */
export interface RandomRun {
  /** Where each step ran. */
  readonly positions: readonly Position[];
  readonly ending: Ending;
}

/** Runs the flow of an analysis under random inputs. */
export function randomRun(analysis: Analysis, choices: Choices): RandomRun {
  const { program } = analysis.get(exploration).plan;
  const start = begin(
    program,
    settingOf({
      ...worldOf(analysis.setting),
      ...analysis.setting,
      callStatus: choices.of(['ringing', 'progressing']),
      variables: choices.variables(),
      system: choices.below(2) === 0 ? {} : { 'voipbin.recording.id': choices.text() },
      stored: () => choices.text(),
    }),
  );
  return runOn(start, choices);
}

/** How a run goes on from a state. */
export interface Continuation {
  /** The time to begin with. */
  readonly now?: number;
  /** The keys pressed at each wait; random when absent. */
  readonly keys?: string;
}

/** Runs on from a state to the end, under inputs that are random as far as they are not given. */
export function runOn(start: RunState, choices: Choices, { now, keys }: Continuation = {}): RandomRun {
  const inputs = new RandomInputs(choices, now);
  const positions: Position[] = [];
  let state = start;
  while (state.ending === undefined) {
    const next = advance(state, inputs.next(keys));
    inputs.saw(next.step);
    if (next.step !== undefined) positions.push(next.step.position);
    state = next.state;
  }
  return { positions, ending: state.ending };
}
