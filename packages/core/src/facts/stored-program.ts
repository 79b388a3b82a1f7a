import type { Position, Program } from '../machine/index.ts';
import type { ElsewhereAction, ProjectFlow } from './project.ts';
import { toProgram } from './to-program.ts';

const programs = new WeakMap<ProjectFlow, Program>();
const flows = new WeakMap<Program, ProjectFlow>();

/** The program of a flow that others fetch, always the same one. */
export function storedProgram(stored: ProjectFlow): Program {
  let program = programs.get(stored);
  if (program === undefined) {
    program = toProgram(stored.flow);
    programs.set(stored, program);
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
