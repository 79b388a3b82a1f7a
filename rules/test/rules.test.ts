import { RULE_CRASH, STALE_SUPPRESSION } from '@callflow-lint/core/rule';
import { readCases, runPage } from '@callflow-lint/testing';
import { describe, expect, test } from 'vitest';
import { rules } from '../registry.ts';
import { readRuleFolders } from './rule-folders.ts';

const folders = await readRuleFolders();
const template = '_template';

/** Their findings come from the runner and the report, so no flow shows them by itself; tests of these do. */
const withoutCases: readonly string[] = [RULE_CRASH, STALE_SUPPRESSION];

test('the registry lists every folder and nothing else', () => {
  const ids = folders.map(({ id }) => id).filter((id) => id !== template);
  expect(Object.keys(rules).sort()).toEqual(ids);
});

describe.each(folders)('$id', ({ id, rule, pages }) => {
  test('has an id that names a fault', () => {
    if (id !== template) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test('has both pages, headed by its id', () => {
    const [rulePage, casesPage] = pages.map(({ text }) => text);
    expect(rulePage?.split('\n')[0]).toBe(`# ${id === template ? 'RULE-ID' : id}`);
    expect(casesPage).toMatch(/^# /);
  });

  test('says in one sentence what it reports, the same in code and page', () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(pages[0]?.text.split('\n')[2]).toBe(rule.summary);
  });

  test('has complete sentences for every message', () => {
    for (const { text, caller, help } of Object.values(rule.messages)) {
      for (const sentence of [caller, help ?? rule.help]) expect(sentence).toMatch(/^[A-Z{].*(\.|\}\})$/);
      expect(text).toMatch(/^[A-Z{].*(\.|\}\})$/);
    }
  });

  test('says on its page what each option is for, and what holds without it', () => {
    const rows = Object.entries(rule.options ?? {}).map(([name, { about, default: usual }]) => {
      return [`\`${name}\``, about, `\`${JSON.stringify(usual).replaceAll(',', ', ')}\``];
    });
    const page = pages[0]?.text ?? '';
    const section = /\n## Options\n(.*?)\n## /s.exec(page)?.[1] ?? '';
    const cells = section
      .split('\n')
      .slice(3)
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells.filter(({ length }) => length > 1).map((line) => line.slice(1, -1))).toEqual(rows);
    for (const name of Object.keys(rule.options ?? {})) {
      expect(pages.map(({ text }) => text).join('')).toContain(`options={"${name}":`);
    }
  });

  test('blocks nobody for what only the engine does', () => {
    if (rule.contract === 'engine') expect(rule.level).not.toBe('error');
  });

  test('shows what is reported and what is not', () => {
    if (withoutCases.includes(id)) return;
    const expected = readCases(pages[0]?.text ?? '').map((each) => each.expected);
    expect(expected).toContain('reported');
    expect(expected).toContain('not reported');
  });

  test('has a case for every message', () => {
    if (withoutCases.includes(id)) return;
    const seen = pages.flatMap(({ text }) => runPage({ id, rule }, text).cases.flatMap(([, { messages }]) => messages));
    expect(new Set(seen)).toEqual(new Set(Object.keys(rule.messages)));
  });
});
