import { isDeepStrictEqual } from 'node:util';
import { ingest, instructionAt, isObject, type Position, type Run, run, type Step } from '@callflow-lint/core/machine';
import type { Json } from '@callflow-lint/core/source';
import type { RecordedRun, RecordedStep } from './recorded-run.ts';
import { recordedInputs, recordedSetting } from './stubs.ts';

/** Something the machine did otherwise than the engine. */
export interface Disagreement {
  readonly id: string;
  /** The step it is about, counted from 1; absent when it is about the run as a whole. */
  readonly step?: number;
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Runs a recorded flow again and compares everything the recording tells. The first disagreement comes first. */
export function compareRun(recorded: RecordedRun): readonly Disagreement[] {
  const ingested = ingest(recorded.flow);
  const rejected = ingested.rejected ?? null;
  if (rejected !== recorded.rejected || ingested.program === undefined) {
    return differences(recorded.id, { rejected: recorded.rejected }, { rejected });
  }
  const got = run(ingested.program, recordedSetting(recorded), recordedInputs(recorded));
  return [...compareSteps(recorded, got), ...compareWhole(recorded, got)];
}

function compareSteps(recorded: RecordedRun, got: Run): readonly Disagreement[] {
  for (const [index, expected] of recorded.steps.entries()) {
    const step = got.steps[index];
    if (step === undefined) return [{ id: recorded.id, step: index + 1, what: 'step', expected, got: 'none' }];
    const found = differences(recorded.id, expectedView(expected, step), stepView(step), index + 1);
    if (found.length > 0) return found;
  }
  return [];
}

function compareWhole(recorded: RecordedRun, got: Run): readonly Disagreement[] {
  const expected = {
    outcome: recorded.outcome,
    reason: recorded.reason,
    advances: recorded.advances,
    steps: recorded.steps.length,
    vars: { ...recorded.vars },
    keys: recorded.keys.map(({ step, keys }) => `${step}:${keys}`).join(' '),
  };
  const keys = got.steps.flatMap((step, index) => (step.keys === '' ? [] : [`${index + 1}:${step.keys}`]));
  return differences(recorded.id, expected, {
    outcome: got.outcome,
    reason: got.reason,
    advances: got.advances,
    steps: got.steps.length,
    vars: Object.fromEntries([...got.variables].filter(([name]) => !name.startsWith('voipbin.'))),
    keys: keys.join(' '),
  });
}

type View = Readonly<Record<string, unknown>>;

function differences(id: string, expected: View, got: View, step?: number): readonly Disagreement[] {
  return Object.keys(expected)
    .filter((what) => !isDeepStrictEqual(expected[what], got[what]))
    .map((what) => ({ id, what, expected: expected[what], got: got[what], ...(step !== undefined && { step }) }));
}

function expectedView(expected: RecordedStep, step: Step): View {
  const { at, by, type, result, digits } = expected;
  const option = expected.option ?? instructionAt(step.position).option;
  return { at, by, type, result, digits, option: isPushed(step) ? undefined : given(option) };
}

function stepView(step: Step): View {
  const { type, result, digits, option, position } = step;
  const by = step.by === undefined || position.caller === undefined ? undefined : recordedPlace(position.caller);
  return {
    at: recordedPlace(position),
    by,
    type,
    result,
    digits,
    option: isPushed(step) ? undefined : given(option),
  };
}

/** A recording names the first action that carries the id. */
function recordedPlace({ program, index }: Position): string | undefined {
  const id = program.instructions[index]?.id;
  const first = id === undefined ? undefined : program.indexById.get(id);
  return program.instructions[first ?? index]?.at;
}

function isPushed(step: Step): boolean {
  return instructionAt(step.position).pushed !== undefined;
}

/** An empty option and an absent one count as equal. */
function given(option: Json | undefined): unknown {
  if (!isObject(option) || Object.keys(option).length === 0) return undefined;
  return JSON.parse(JSON.stringify(option));
}
