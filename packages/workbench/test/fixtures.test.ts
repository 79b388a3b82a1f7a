import { readFileSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from '@callflow-lint/core/report';
import type { Json } from '@callflow-lint/core/source';
import { describe, expect, test } from 'vitest';
import { effectiveTypes } from './effective-types.ts';
import { plainRuns } from './plain-runs.ts';
import { renderFindings } from './recorded-findings.ts';
import { lintSample, readSamples, repository, type Sample } from './sample.ts';

const clean = readSamples('clean');
const broken = readSamples('patterns/broken');
const mended = readSamples('patterns/mended');

describe.each([...clean, ...mended])('$path', (sample) => {
  test.each(['documented', 'engine', 'both'] as const)('is clean: contract %s', (contract) => {
    const { diagnostics } = lintSample(sample, contract);
    expect(diagnostics.map(({ rule, pointer, message }) => `${rule} ${pointer} ${message}`)).toEqual([]);
  });

  test.each(flowsOf(sample))('is never dropped for what a caller plainly does: %s', (_, flow) => {
    const dropped = plainRuns(flow, sample.channel).filter(({ run }) => ['dropped', 'crashed'].includes(run.outcome));
    expect(dropped.map(({ contract, inputs, run }) => ({ contract, ...inputs, reason: run.reason }))).toEqual([]);
  });
});

describe.each(mended)('$path', (sample) => {
  test.each(flowsOf(sample))('does the same under both contracts: %s', (_, flow) => {
    const courses = new Map<string, Set<string>>();
    for (const { inputs, run } of plainRuns(flow, sample.channel)) {
      const course = `${run.steps.map(({ at }) => at).join(' ')} ${run.outcome}`;
      const key = JSON.stringify(inputs);
      courses.set(key, (courses.get(key) ?? new Set()).add(course));
    }
    expect([...courses].filter(([, { size }]) => size > 1)).toEqual([]);
  });
});

test('the mended business hours are those of the prompt: 9 AM to 5 PM in Phoenix, UTC-7', () => {
  const [flow] = flowsOf(mended[0] as Sample).map(([, value]) => value);
  const open = plainRuns(flow as Json, 'call').filter(({ run }) => run.steps.some(({ type }) => type === 'queue_join'));
  const local = [...new Set(open.map(({ inputs }) => inputs.hour - 7))];
  expect(local).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
});

test('plain inputs drop a call in every broken pattern where an error says that calls are dropped, and in no other', () => {
  const isDrop = ({ severity, consequence }: Diagnostic) => severity === 'error' && consequence.kind === 'dropped';
  const hasError = (sample: Sample) => lintSample(sample).diagnostics.some(isDrop);
  const drops = (sample: Sample) =>
    flowsOf(sample).some(([, flow]) => plainRuns(flow, 'call').some(({ run }) => run.outcome === 'dropped'));
  const paths = (samples: readonly Sample[]) => samples.map(({ path }) => path);
  expect(paths(broken.filter(drops))).toEqual(paths(broken.filter(hasError)));
});

test('the clean flows use every action type that can be uploaded, is not deprecated and does something', () => {
  const used = new Set(
    clean.flatMap((sample) =>
      lintSample(sample).document.flows.flatMap(({ actions }) => actions.map(({ typeName }) => typeName)),
    ),
  );
  const usable = effectiveTypes.filter(({ standing }) => standing === 'current');
  expect(usable.map(({ type }) => type).filter((type) => !used.has(type))).toEqual([]);
});

test('every pattern is there twice: broken as published, and mended', () => {
  const names = (samples: readonly Sample[]) => samples.map(({ path }) => path.split('/').at(-1));
  expect(names(mended)).toEqual(names(broken));
  expect(broken).toHaveLength(12);
});

test('the broken flows have the recorded findings', () => {
  const path = `${repository}/fixtures/findings.txt`;
  const findings = renderFindings([...broken, ...readSamples('flows')]);
  if (process.env.UPDATE_FINDINGS === '1') writeFileSync(path, findings);
  expect(findings).toBe(readFileSync(path, 'utf8'));
});

/** What each probe is there for. */
const PROBES: Readonly<Record<string, string | undefined>> = {
  clean: undefined,
  'dangling-target': 'dangling-target',
  'unreachable-node': 'unreachable-action',
  'unreachable-chain': 'unreachable-action',
  'unreachable-cycle': 'unreachable-action',
  'trap-loop': 'endless-loop',
  'dead-end': 'missing-hangup',
  'duplicate-id': 'duplicate-id',
  'duplicate-key': 'duplicate-key',
  'retry-loop': undefined,
};

describe('probes', () => {
  const probes = readSamples('probes').map((sample) => ({
    name: sample.path.replace(/^probes\/|\.json$/g, ''),
    sample,
  }));

  test('are the ones listed here', () => {
    expect(probes.map(({ name }) => name).sort()).toEqual(Object.keys(PROBES).sort());
  });

  test.each(probes)('$name', ({ name, sample }) => {
    const rules = lintSample(sample).diagnostics.map(({ rule }) => rule);
    const expected = PROBES[name];
    if (expected === undefined) expect(rules).toEqual([]);
    else expect(new Set(rules)).toEqual(new Set([expected]));
  });
});

/** The flows of a sample by name: the file is one flow, or an answer of the API that lists some. */
function flowsOf({ text }: Sample): [string, Json][] {
  const value = JSON.parse(text) as { name: string } & { result?: { name: string }[] };
  return (value.result ?? [value]).map((flow) => [flow.name, flow as Json]);
}
