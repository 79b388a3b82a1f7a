import {
  ingest,
  type Program,
  type Run,
  run,
  type Setting,
  type StepInput,
  settingOf,
} from '../../src/machine/index.ts';
import type { Json } from '../../src/source/index.ts';

/** The UUID with this number, and with readable names beside it where a test wants them. */
export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The program of these actions, as the platform would take it. */
export function programOf(...actions: Json[]): Program {
  const { program, rejected } = ingest({ actions });
  if (program === undefined) throw new Error(`refused: ${rejected}`);
  return program;
}

/** Runs these actions. */
export function runActions(actions: Json[], given: Partial<Setting> = {}, inputs: readonly StepInput[] = []): Run {
  return run(programOf(...actions), settingOf(given), inputs);
}

/** The places of a run's actions in order. */
export function placesOf({ steps }: Run): string[] {
  return steps.map(({ at }) => at.replace('/actions/', ''));
}
