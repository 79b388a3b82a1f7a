import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '@callflow-lint/core/source';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureAgreement } from '../src/conformance/agreement.ts';
import { compareRun } from '../src/conformance/compare.ts';
import { measurePrediction, renderMiss } from '../src/conformance/prediction.ts';
import { type RecordedRun, readRecordedRuns } from '../src/conformance/recorded-run.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const recordings = ['fixtures/recorded/edge.jsonl', 'fixtures/recorded/random.jsonl'];
const pathOf = (file: string) => join(repository, file);

describe('the machine agrees with every recorded run', () => {
  it.each(recordings)('%s', async (file) => {
    const { agreeing, runs, disagreements } = await measureAgreement(readRecordedRuns(pathOf(file)));
    expect(disagreements).toEqual([]);
    expect(agreeing).toBe(runs);
    expect(runs).toBeGreaterThan(100);
  });
});

describe('the comparison notices', () => {
  const recorded: RecordedRun[] = [];
  beforeAll(async () => {
    for (const file of recordings) for await (const each of readRecordedRuns(pathOf(file))) recorded.push(each);
  });

  /** Changes one run that can be changed that way and compares it again. */
  function findings(isFit: (each: RecordedRun) => boolean, change: (each: RecordedRun) => Partial<RecordedRun>) {
    const fit = recorded.filter(isFit).slice(0, 20);
    expect(fit.length).toBeGreaterThan(0);
    return fit.map((each) => compareRun({ ...each, ...change(each) })[0]?.what);
  }

  it.each(['at', 'type', 'result', 'by', 'digits'])('a different %s of a step', (field) => {
    const found = findings(
      ({ steps }) => steps.some((step) => field in step),
      ({ steps }) => ({
        steps: steps.map((step) => (field in step ? { ...step, [field]: 'x' } : step)),
      }),
    );
    expect(new Set(found)).toEqual(new Set([field]));
  });

  it('a different option', () => {
    const found = findings(
      ({ steps }) => steps.some((step) => step.option !== undefined),
      ({ steps }) => ({
        steps: steps.map((step) => (step.option === undefined ? step : { ...step, option: { a: 1 } })),
      }),
    );
    expect(new Set(found)).toEqual(new Set(['option']));
  });

  it.each([
    ['outcome', { outcome: 'x' }],
    ['reason', { reason: 'x' }],
    ['advances', { advances: 1000 }],
    ['vars', { vars: { unheard: 'of' } }],
    ['rejected', { rejected: 'INVALID_ACTION_TYPE' }],
  ])('a different %s', (what, change) => {
    const found = findings(
      (each) => each.rejected === null && (what !== 'reason' || each.reason !== undefined),
      () => change,
    );
    expect(new Set(found)).toEqual(new Set([what]));
  });

  it('a step too few, and a step too many', () => {
    expect(
      findings(
        ({ steps }) => steps.length > 1,
        ({ steps }) => ({ steps: steps.slice(0, -1) }),
      ),
    ).toContain('steps');
    const more = findings(
      ({ steps }) => steps.length > 0,
      ({ steps }) => ({ steps: [...steps, ...steps.slice(-1)] }),
    );
    expect(new Set(more)).toEqual(new Set(['step']));
  });

  it('keys that the recording did not use up', () => {
    const found = findings(
      ({ steps }) => steps[0]?.type === 'answer' && steps[0].result === 'done',
      ({ keys }) => ({ keys: [{ step: 1, keys: '1' }, ...keys.filter(({ step }) => step !== 1)] }),
    );
    expect(new Set(found)).toEqual(new Set(['keys']));
  });

  it('a flow that was changed behind its back', () => {
    const found = findings(
      ({ id, steps }) => id.startsWith('e/goto/') && steps.length > 1,
      ({ flow }) => ({
        flow: JSON.parse(JSON.stringify(flow).replaceAll('"goto"', '"answer"')) as RecordedRun['flow'],
      }),
    );
    expect(found).not.toContain(undefined);
  });
});

describe('the findings foresee lost calls', () => {
  const drop = { type: 'goto', option: { target_id: '5f5e1000-0000-4000-8000-000000000001', loop_count: 1 } };
  const dropped: RecordedRun = {
    ...{
      id: 'x',
      flows: {},
      rejected: null,
      channel: 'call',
      now: '2026-01-01T00:00:00Z',
      variables: {},
      keys: [],
      vars: {},
    },
    ...{ flow: { actions: [{ type: 'answer' }, drop] }, advances: 2, outcome: 'dropped', reason: 'target-not-found' },
    steps: [
      { at: '/actions/0', type: 'answer', result: 'done' },
      { at: '/actions/1', type: 'goto', result: 'error' },
    ],
  };
  const flow = (...actions: readonly Json[]) => ({ flow: { actions: [...actions] } });

  it('at the action where they end', async () => {
    expect(await measurePrediction([dropped])).toMatchObject({ calls: 1, lost: 1, misses: [], falselyUnreachable: [] });
  });

  it('but not when they end where nothing is said', async () => {
    const { misses } = await measurePrediction([{ ...dropped, steps: dropped.steps.slice(0, 1) }]);
    expect(misses.map(renderMiss)).toEqual(['  x: dropped (target-not-found) at /actions/0 (answer)']);
  });

  it('in a loop, when they use up their steps', async () => {
    const loop = flow({ id: 'a', type: 'sleep', option: { duration: 1000 }, next_id: 'a' });
    const step = { at: '/actions/0', type: 'sleep', result: 'done' };
    const capped = { ...dropped, ...loop, reason: 'cap', steps: [step, step] };
    expect((await measurePrediction([capped])).misses).toEqual([]);
    expect((await measurePrediction([{ ...capped, steps: [step] }])).misses).toHaveLength(1);
  });

  it('and an action that ran and is called unreachable is told', async () => {
    const { falselyUnreachable } = await measurePrediction([
      { ...dropped, ...flow({ type: 'hangup' }, { type: 'answer' }, { type: 'answer' }) },
      { ...dropped, ...flow({ type: 'hangup' }, { type: 'answer' }), channel: 'api' },
    ]);
    expect(falselyUnreachable).toEqual(['x /actions/1']);
  });

  it.each(recordings)('of %s', async (file) => {
    const { lost, misses, falselyUnreachable } = await measurePrediction(readRecordedRuns(pathOf(file)));
    expect(falselyUnreachable).toEqual([]);
    expect(lost).toBeGreaterThan(50);
    expect(1 - misses.length / lost, misses.map(renderMiss).join('\n')).toBeGreaterThan(0.97);
  });
});

describe('pnpm conformance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const tsx = join(repository, 'node_modules/.bin/tsx');
  const command = (...files: string[]) =>
    spawnSync(tsx, ['--conditions=source', 'packages/workbench/src/conformance.ts', ...files], {
      cwd: repository,
      encoding: 'utf8',
    });

  it('prints the agreement and exits with 0', () => {
    const file = join(folder, 'few.jsonl');
    writeFileSync(
      file,
      readFileSync(pathOf('fixtures/recorded/edge.jsonl'), 'utf8').split('\n').slice(0, 3).join('\n'),
    );
    const { status, stdout } = command(file);
    expect(stdout).toContain('3 of 3 runs agree');
    expect(status).toBe(0);
  });

  it('prints a disagreement and exits with 1', () => {
    const file = join(folder, 'wrong.jsonl');
    const [line = ''] = readFileSync(pathOf('fixtures/recorded/edge.jsonl'), 'utf8').split('\n');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(line) as RecordedRun), outcome: 'stopped' }));
    const { status, stdout } = command(file);
    expect(stdout).toMatch(/0 of 1 runs agree[\s\S]*outcome[\s\S]*expected "stopped"[\s\S]*got {6}"finished"/);
    expect(status).toBe(1);
  });

  it('foresees with --predict, and exits with 1 when it does not', () => {
    const [line = ''] = readFileSync(pathOf('fixtures/recorded/edge.jsonl'), 'utf8').split('\n');
    const file = join(folder, 'predicted.jsonl');
    writeFileSync(file, line);
    expect(command('--predict', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 of 0 lost calls') as string,
    });
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(line) as RecordedRun), outcome: 'crashed' }));
    expect(command('--predict', file).status).toBe(1);
  });

  it('exits with 3 without input and with 2 without files', () => {
    expect(command(join(folder, 'missing.jsonl')).status).toBe(3);
    expect(command().status).toBe(2);
  });
});
