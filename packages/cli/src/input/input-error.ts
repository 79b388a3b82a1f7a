import type { InputProblem } from './problem.ts';

/** The one file that a command is about cannot be read or holds no flow; ends the command. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problem: InputProblem;

  constructor(problem: InputProblem) {
    super(`${problem.path}: ${problem.message} ${problem.remedy}`);
    this.problem = problem;
  }
}
