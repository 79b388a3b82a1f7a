import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { actionTypes } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';
import { lint } from '@callflow-lint/linter';
import { describe, expect, test } from 'vitest';
import { printed } from './command-line.ts';
import { effectiveTypes } from './effective-types.ts';
import { channelOf, type Fence, readAnchors, readFences, readLinks, wordOf } from './fences.ts';
import { plainRuns } from './plain-runs.ts';
import { readSamples, repository } from './sample.ts';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'fixtures/README.md', 'fixtures/recorded/README.md'],
  ...markdownOf('docs'),
  ...markdownOf('docs/actions'),
  ...markdownOf('docs/rules'),
  ...readdirSync(join(repository, 'rules')).flatMap((name) =>
    existsSync(join(repository, 'rules', name, 'rule.md')) ? [`rules/${name}/rule.md`] : [],
  ),
];

describe.each(pages)('%s', (page) => {
  // `UPDATE_REPORTS=1` rewrites the reports on the pages instead of comparing them.
  if (process.env.UPDATE_REPORTS === '1') writeFileSync(join(repository, page), withReports(read(page)));
  const text = read(page);

  test('has links that lead somewhere', () => {
    expect(readLinks(text).filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  });

  // The flows of rule pages are cases of their rule, and its tests run them.
  if (page.startsWith('rules/')) return;

  const flows = readFences(text)
    .filter(({ language }) => language === 'json' || language === 'jsonc')
    .map((fence) => ({ fence, result: lint(fence.text, { channel: channelOf(fence) }) }))
    .filter(({ result }) => result.likeness === 'flows');

  test.each(flows)('shows a flow that is $fence.words as it says, in line $fence.line', ({ fence, result }) => {
    const found = result.diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`);
    if (fence.words.includes('broken')) expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });

  test('shows reports as they are printed', () => {
    expect(withReports(text)).toBe(text);
  });
});

/**
 * The page with its reports as `callflow-lint` prints them now: a `text` block behind a flow that has a file name, or one
 * that says `report=FILE`.
 */
function withReports(page: string): string {
  const fences = readFences(page);
  const reports = fences.flatMap((fence, index) => {
    const report = fence.language === 'text' ? reportFor(fence, fences[index - 1]) : undefined;
    return report === undefined ? [] : [{ ...fence, report }];
  });
  // From the end, so that the places before stay true.
  return reports.reduceRight((so, { start, end, report }) => so.slice(0, start) + report + so.slice(end), page);
}

function reportFor(fence: Fence, before: Fence | undefined): string | undefined {
  const file = wordOf(fence, 'report');
  if (file !== undefined) return printed([file]);
  const name = before === undefined ? undefined : wordOf(before, 'file');
  return before === undefined || name === undefined ? undefined : printed(['-', '--stdin-filename', name], before.text);
}

test('every accepted action type that does something has an example', () => {
  const examples = new Set(readSamples('actions').map(({ path }) => path.split(/[/.]/)[1]));
  const wanted = effectiveTypes.filter(({ standing }) => standing === 'current');
  expect(wanted.map(({ type }) => type).filter((type) => !examples.has(type))).toEqual([]);
});

test.each(readSamples('actions'))('$path runs what it shows and is never dropped', ({ path, text, channel }) => {
  const runs = plainRuns(JSON.parse(text) as Json, channel).map(({ run }) => run);
  const type = path.split(/[/.]/)[1];
  expect(runs.map(({ outcome }) => outcome)).not.toContain('dropped');
  expect(runs.some(({ steps }) => steps.some((step) => step.type === type && step.result === 'done'))).toBe(true);
});

test('there is one page per action type, and no other', () => {
  const names = markdownOf('docs/actions').map((page) => page.replace(/^docs\/actions\/|\.md$/g, ''));
  expect(names.sort()).toEqual(['README', ...actionTypes.map(({ type }) => type)].sort());
});

function markdownOf(folder: string): string[] {
  return readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

function read(page: string): string {
  return readFileSync(join(repository, page), 'utf8');
}

function leadsSomewhere(page: string, target: string): boolean {
  if (/^[a-z]+:/.test(target)) return true;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : relative(repository, join(repository, dirname(page), path));
  if (!existsSync(join(repository, file))) return false;
  return anchor === undefined || readAnchors(read(file)).has(anchor);
}
