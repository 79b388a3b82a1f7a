import type { Flow } from '../flow/index.ts';
import type { Position, Program } from '../machine/index.ts';
import type { ElsewhereAction, ProjectFlow } from './project.ts';
import { toProgram } from './to-program.ts';

const programs = new WeakMap<Flow, Program>();
const flows = new WeakMap<Program, ProjectFlow>();

/** The program of a flow that others fetch; the same one as long as the project keeps the flow. */
export function storedProgram(stored: ProjectFlow): Program {
  const { flow } = stored;
  let program = programs.get(flow);
  if (program === undefined) {
    program = toProgram(flow);
    programs.set(flow, program);
    flows.set(program, stored);
  }
  return program;
}

/** The action of another flow that runs at a position; undefined for actions of the flow itself and for pushed ones. */
export function elsewhereAt({ program, index, caller }: Position): ElsewhereAction | undefined {
  const stored = caller === undefined ? undefined : flows.get(program);
  const action = stored?.flow.actions[index];
  return stored === undefined || action === undefined ? undefined : { action, in: stored };
}
