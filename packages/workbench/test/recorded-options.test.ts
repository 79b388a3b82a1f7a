import { session } from '@callflow-lint/linter';
import { beforeAll, expect, test } from 'vitest';
import { type RecordedRun, readRecordedRuns } from '../src/conformance/recorded-run.ts';
import { repository } from './sample.ts';

/** What a finding about an option that cannot be read says, and how the engine ran the action then. */
interface Outcome {
  readonly said: string;
  readonly ran: string;
}

const UNREADABLE = ['option-type', 'template-in-number'];
const others = [...session().rules.keys()].filter((id) => !UNREADABLE.includes(id));
const { lint } = session({ contract: 'engine', rules: Object.fromEntries(others.map((id) => [id, 'off'])) });
const outcomes: Outcome[] = [];

beforeAll(async () => {
  for (const name of ['edge', 'random']) {
    for await (const run of readRecordedRuns(`${repository}/fixtures/recorded/${name}.jsonl`)) {
      if (run.channel === 'call' && run.rejected === null) outcomes.push(...outcomesOf(run));
    }
  }
});

function outcomesOf({ flow, steps, outcome }: RecordedRun): Outcome[] {
  const { diagnostics } = lint(JSON.stringify(flow));
  return diagnostics.flatMap(({ pointer, consequence }) => {
    const at = /^\/actions\/\d+/.exec(pointer)?.[0];
    const those = steps.filter((step) => step.at === at);
    return those.map((step) => ({
      said: consequence.kind,
      ran: step === steps.at(-1) ? `${step.result}, ${outcome}` : step.result,
    }));
  });
}

test('the engine drops or skips what is said to be dropped or skipped', () => {
  const ran = (said: string) => outcomes.filter((each) => each.said === said).map((each) => each.ran);
  expect(ran('dropped').length).toBeGreaterThan(50);
  expect(new Set(ran('dropped'))).toEqual(new Set(['error, dropped']));
  expect(ran('skipped').length).toBeGreaterThan(30);
  expect(ran('skipped').filter((result) => !result.startsWith('skipped-error'))).toEqual([]);
});
