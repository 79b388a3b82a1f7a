import { advance, begin, type Ending, type Program, type RunState, type Setting } from '@callflow-lint/core/machine';
import { occasionOf } from './occasion.ts';
import type { Player } from './player.ts';
import type { Scenery } from './scenery.ts';
import { reportStep, type StepReport } from './step-report.ts';

/** A run as it was played. */
export interface SimulatedRun {
  readonly steps: readonly StepReport[];
  /** Undefined when it was left before its end. */
  readonly ending: Ending | undefined;
  readonly advances: number;
  readonly variables: ReadonlyMap<string, string>;
}

/** What is told while a run goes on. */
export interface Audience {
  readonly step: (step: StepReport) => Promise<void>;
  /** The run was taken back behind so many steps. */
  readonly back: (steps: number) => Promise<void>;
}

interface Moment {
  readonly state: RunState;
  readonly steps: number;
}

/** Plays a program to its end, step by step. States do not change, so taking steps back is going on from an older one. */
export async function simulate(
  program: Program,
  setting: Setting,
  player: Player,
  scenery: Scenery,
  audience: Audience,
): Promise<SimulatedRun> {
  const moments: Moment[] = [];
  const steps: StepReport[] = [];
  let state = begin(program, setting);
  while (state.ending === undefined) {
    const occasion = occasionOf(state, player.now, scenery);
    const decision = occasion === undefined ? { input: {}, isAsked: false } : await player.decide(occasion);
    if (decision === 'quit') break;
    if (decision === 'back') {
      const moment = moments.pop() ?? { state: begin(program, setting), steps: 0 };
      state = moment.state;
      steps.length = moment.steps;
      await audience.back(steps.length);
      continue;
    }
    if (decision.isAsked) moments.push({ state, steps: steps.length });
    const next = advance(state, decision.input);
    state = next.state;
    if (next.step === undefined) continue;
    player.after(next.step);
    const report = reportStep(next.step, {
      number: steps.length + 1,
      now: player.now,
      usesClock: occasion?.needsClock === true,
      input: decision.input,
      scenery,
    });
    steps.push(report);
    await audience.step(report);
  }
  return { steps, ending: state.ending, advances: state.advances, variables: state.variables };
}
