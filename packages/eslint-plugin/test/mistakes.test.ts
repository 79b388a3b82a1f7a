// What users get wrong in their configurations, and what they are told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import json from '@eslint/json';
import { Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import { afterAll, describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';

const cwd = mkdtempSync(join(tmpdir(), 'callflow-mistakes-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const FLOW = '{ "actions": [{ "type": "answer" }, { "type": "hangup" }] }';
const LIST = '[{ "type": "answer" }, { "type": "hangup" }]';
const entry = {
  files: ['**/*.json'],
  plugins: { callflow: plugin, json },
  language: 'callflow/flow',
  rules: { 'callflow/dangling-target': 'error' },
};

describe.each([
  ['ESLint 10', Linter],
  ['ESLint 9', Linter9 as unknown as typeof Linter],
])('%s', (_, Version) => {
  const lint = (config: object | readonly object[], text = FLOW) =>
    new Version({ cwd }).verify(text, [config].flat(), { filename: 'menu.json' });

  test('nothing is wrong with what is right', () => {
    expect(lint(entry)).toEqual([]);
    expect(lint({ ...entry, language: 'json/json' })).toEqual([]);
  });

  test('a setting that makes no sense', () => {
    const withSettings = (callflow: unknown) => () => lint({ ...entry, settings: { callflow } });
    expect(withSettings({ contract: 'both sides' })).toThrow('takes documented, engine, both as "contract"');
    expect(withSettings({ colour: 'red' })).toThrow('settings.callflow has no "colour"; it takes contract,');
    expect(withSettings({ config: true })).toThrow('settings.callflow takes a path or false as "config"');
    expect(withSettings('engine')).toThrow('settings.callflow is an object');
  });

  test('a configuration of callflow-lint that is not there, or makes no sense', () => {
    const withConfig = (config: string) => () => lint({ ...entry, settings: { callflow: { config } } });
    expect(withConfig('nowhere.json')).toThrow('the configuration cannot be used.\nnowhere.json: It cannot be read');
    writeFileSync(join(cwd, 'wrong.json'), '{\n  "ruels": {}\n}');
    expect(withConfig('wrong.json')).toThrow('wrong.json:2:3: There is no setting "ruels" here. Did you mean "rules"?');
    writeFileSync(join(cwd, 'flows.json'), '{ "flows": { "a": "nowhere.json" } }');
    expect(withConfig('flows.json')).toThrow('"a" is to be the flow in nowhere.json, but there is none.');
  });

  test('an option of a rule, or of the language', () => {
    const rules = { 'callflow/dangling-target': ['error', { loose: true }] };
    expect(() => lint({ ...entry, rules })).toThrow('should NOT have more than 0 items');
    const languageOptions = { jsonc: true };
    expect(() => lint({ ...entry, languageOptions })).toThrow('The language callflow/flow has no option "jsonc".');
  });

  test('no language: a flow is no JavaScript, and a list of actions only seems to be', () => {
    const { language: _language, ...without } = entry;
    expect(lint(without)).toMatchObject([{ fatal: true, message: expect.stringContaining('Parsing error') as string }]);
    expect(() => lint(without, LIST)).toThrow(
      'menu.json as JavaScript. Give its entry in the configuration a language',
    );
  });

  test('rules for JavaScript, which an entry without files turns on for flows', () => {
    const withRule = (rule: string) => () => lint([{ rules: { [rule]: 'error' } }, entry]);
    expect(withRule('no-irregular-whitespace')).toThrow(/rules for JavaScript.* Give the entry .* `files`/);
    // Most wait for JavaScript, which does not come.
    for (const rule of ['no-unused-vars', 'semi', 'eqeqeq', 'no-undef']) expect(withRule(rule)(), rule).toEqual([]);
  });
});
