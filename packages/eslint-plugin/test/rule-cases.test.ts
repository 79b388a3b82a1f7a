// The cases on the pages of the rules, once more in ESLint's own tester of rules: as flow files, and as code in TypeScript.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@callflow-lint/core/report';
import { type LintOptions, session } from '@callflow-lint/linter';
import { type Case, readCases } from '@callflow-lint/testing';
import json from '@eslint/json';
import * as parser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import { RuleTester as RuleTester9 } from 'eslint-9';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';
import type { RuleId } from '../src/rule-id.ts';
import { fixedOnce } from './fixed-once.ts';

const folder = fileURLToPath(new URL('../../../rules', import.meta.url));
const allRules = session().rules;
const ids = [...allRules.keys()].filter((id) => existsSync(`${folder}/${id}`));

const flowFile = { name: 'a.flow.json', plugins: { callflow: plugin as never }, language: 'callflow/flow' };
const jsonc = { name: 'a.jsonc', plugins: { json: json as never }, language: 'json/jsonc' };
const code = { name: 'a.ts', languageOptions: { parser } };

/** What the cases are run in: a version of ESLint, and what it takes the flow for. */
const SURROUNDINGS = [
  { title: 'ESLint 10, flow files', Tester: RuleTester, file: flowFile, before: '', after: '', takes: () => true },
  { title: 'ESLint 9, @eslint/json', Tester: RuleTester9, file: jsonc, before: '', after: '', takes: isReadable },
  {
    title: 'ESLint 10, TypeScript',
    Tester: RuleTester,
    file: code,
    before: 'export const flow = defineFlow(\n',
    after: ');\n',
    takes: isCode,
  },
] as const;

describe.each(SURROUNDINGS)('$title', ({ Tester, file: { name, ...config }, before, after, takes }) => {
  // Each version has a tester of its own, and both want to know where tests are reported.
  const Own = Tester as unknown as typeof RuleTester;
  Own.describe = describe;
  Own.it = test;
  const tester = new Own(config);
  for (const id of ids) {
    const cases = casesOf(id).filter((each) => takes(each, id));
    const tests = cases.map((each) => testOf(each, id, name, before, after));
    const valid = tests.filter(({ errors }) => errors.length === 0).map(({ errors: _, output: __, ...rest }) => rest);
    const invalid = tests.filter(({ errors }) => errors.length > 0);
    if (tests.length > 0) tester.run(id, plugin.rules[id as RuleId], { valid, invalid });
  }
});

test('nearly every rule has cases', () => {
  expect(ids.filter((id) => casesOf(id).length === 0)).toEqual(['rule-crash', 'stale-suppression']);
});

/** What a project declares stands in its configuration, and is no setting of ESLint. */
function casesOf(id: string): Case[] {
  const pages = readdirSync(`${folder}/${id}`).filter((name) => name.endsWith('.md'));
  const cases = pages.flatMap((name) => readCases(readFileSync(`${folder}/${id}/${name}`, 'utf8')));
  const own = cases.filter(({ settings }) => settings.declared === undefined);
  // ESLint wants to see every case once only.
  return [...new Map(own.map((each) => [JSON.stringify([each.flow, each.settings, each.options]), each])).values()];
}

/** Whether @eslint/json can read the text: it says itself what is wrong with one that it cannot. */
function isReadable({ isBroken }: Case, id: string): boolean {
  return !isBroken && id !== 'syntax-error';
}

/** Whether the text is one of TypeScript as well, meaning the same. */
function isCode({ flow, isBroken }: Case, id: string): boolean {
  return !isBroken && !flow.includes('__proto__') && allRules.get(id)?.group !== 'syntax';
}

function testOf({ title, flow, settings, options }: Case, id: string, filename: string, before: string, after: string) {
  const { contract, channel } = settings;
  const callflow = { contract, channel };
  const diagnostics = diagnosticsOf(flow, { ...callflow, rules: { [id]: ['error', options] } }, id);
  const withFixes = (text: string) => `${before}${text}${after}`;
  const linesAbove = before.split('\n').length - 1;
  const fixed = fixedOnce(flow, diagnostics);
  return {
    name: title,
    code: withFixes(flow),
    filename,
    settings: { callflow: { config: false, ...callflow } },
    ...(Object.keys(options).length > 0 && { options: [options] }),
    errors: diagnostics.map((each) => errorOf(each, flow, linesAbove, withFixes)),
    output: fixed === flow ? null : withFixes(fixed),
  };
}

function errorOf(
  { message, range, fixes }: Diagnostic,
  flow: string,
  linesAbove: number,
  around: (text: string) => string,
) {
  const suggestions = fixes.filter(({ safety }) => safety === 'suggestion');
  return {
    message,
    line: range.start.line + linesAbove,
    column: range.start.column,
    endLine: range.end.line + linesAbove,
    endColumn: range.end.column,
    suggestions: suggestions.map((fix) => ({
      desc: fix.title,
      output: around(fixedOnce(flow, [{ fixes: [{ ...fix, safety: 'safe' }] }])),
    })),
  };
}

/** What the rule alone finds, in the order of places. */
function diagnosticsOf(flow: string, settings: LintOptions, id: string): readonly Diagnostic[] {
  const others = [...allRules.keys()].filter((each) => each !== id);
  const off = Object.fromEntries(others.map((each) => [each, 'off' as const]));
  return session({ ...settings, preset: 'strict', rules: { ...off, ...settings.rules } }).lint(flow).diagnostics;
}
