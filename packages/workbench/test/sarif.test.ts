import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { afterAll, describe, expect, test } from 'vitest';
import { printed } from './command-line.ts';
import { schemaErrors, validatorFindings } from './sarif-validator.ts';

const folder = mkdtempSync(join(tmpdir(), 'callflow-sarif-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = printed(['fixtures/flows', 'fixtures/patterns/broken', '--format', 'sarif']);
const report = JSON.parse(text) as Log;
const results = report.runs[0]?.results ?? [];

describe('a SARIF report', () => {
  test('keeps to the schema of SARIF 2.1.0', () => {
    expect(schemaErrors(report)).toEqual([]);
  });

  test("passes Microsoft's validator with GitHub's rules", () => {
    expect(validatorFindings(text, folder)).toEqual([]);
  });

  test('has paths, fixes and related places, and is big enough to say something', () => {
    expect(results.length).toBeGreaterThan(30);
    const has = (part: keyof Result) => results.filter((result) => result[part] !== undefined).length;
    expect(has('codeFlows')).toBeGreaterThan(3);
    expect(has('fixes')).toBeGreaterThan(3);
    expect(has('relatedLocations')).toBeGreaterThan(3);
  });

  test('gives every finding a fingerprint of its own', () => {
    const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints?.['callflowLint/v1']);
    expect(new Set(fingerprints).size).toBe(results.length);
  });

  test('is the same in every run', () => {
    expect(printed(['fixtures/patterns/broken', 'fixtures/flows', '--format', 'sarif'])).toBe(text);
  });
});

describe('the checks themselves find faults', () => {
  const [first] = results;
  const withFirst = (change: object): Log => ({
    ...report,
    runs: [{ ...report.runs[0], results: [{ ...first, ...change }] } as never],
  });

  test('in what the schema forbids', () => {
    expect(schemaErrors(withFirst({ level: 'fatal' }))).not.toEqual([]);
  });

  test('in what only GitHub wants', () => {
    const faulty = JSON.stringify(withFirst({ locations: [] }));
    expect(validatorFindings(faulty, folder)).toContainEqual(expect.stringContaining('GH1'));
  });
});
