import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@callflow-lint/linter/config';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { danglingFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly { rule: string; level: string }[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await runCli([...args, '--format', 'json'], { cwd });
  const { files } = JSON.parse(stdout) as Report;
  return files.flatMap(({ path, findings }) => findings.map(({ rule, level }) => `${path} ${rule} ${level}`));
}

const flows = { 'a.json': warningFlow, 'old/b.json': warningFlow, 'old/deep/c.json': warningFlow };
const off = '{ "rules": { "missing-hangup": "off" } }';
const error = '{ "rules": { "missing-hangup": "error" } }';

describe('a configuration', () => {
  test('is that of the nearest directory above each file, and no other', async () => {
    const cwd = folderWith({ ...flows, 'callflow-lint.config.json': error, 'old/callflow-lint.config.jsonc': off });
    expect(await found(cwd, '.')).toEqual(['a.json missing-hangup error']);
    expect(await found(join(cwd, 'old/deep'), 'c.json')).toEqual([]);
  });

  test('gives way to the command line', async () => {
    const cwd = folderWith({ ...flows, 'callflow-lint.config.json': off, 'other.json': error });
    expect(await found(cwd, 'a.json', '--rule', 'missing-hangup=error')).toEqual(['a.json missing-hangup error']);
    expect(await found(cwd, 'a.json', '--no-config')).toEqual(['a.json missing-hangup warn']);
    expect(await found(cwd, 'a.json', '--config', 'other.json')).toEqual(['a.json missing-hangup error']);
    const byFlow = `{ "overrides": [{ "flows": "*", "rules": { "missing-hangup": "off" } }] }`;
    const other = folderWith({ ...flows, 'callflow-lint.config.json': byFlow });
    expect(await found(other, 'a.json')).toEqual([]);
    expect(await found(other, 'a.json', '--rule', 'missing-hangup=warn')).toEqual(['a.json missing-hangup warn']);
  });

  test('leaves files out, but not those that are named', async () => {
    const cwd = folderWith({ ...flows, 'callflow-lint.config.json': '{ "exclude": "old/" }' });
    expect(await found(cwd, '.')).toEqual(['a.json missing-hangup warn']);
    expect(await found(cwd, 'old/b.json')).toEqual(['old/b.json missing-hangup warn']);
    const { stdout } = await runCli(['.'], { cwd });
    expect(stdout).toContain('The configuration leaves out 2 files.');
    const nothing = await runCli(['old'], { cwd });
    expect(nothing.code).toBe(3);
    expect(nothing.stdout).toContain('There is no other JSON file in it. The configuration leaves out 2 files.');
  });

  test('holds for standard input by the name that is given', async () => {
    const cwd = folderWith({ 'old/callflow-lint.config.json': off });
    const lint = (name: string) => runCli(['-', '--stdin-filename', name], { cwd, input: warningFlow });
    expect((await lint('old/x.json')).stdout).toContain('No findings');
    expect((await lint('x.json')).stdout).toContain('missing-hangup');
  });

  test('that makes no sense ends the run, with every fault and its place', async () => {
    const cwd = folderWith({ ...flows, 'callflow-lint.config.json': '{\n  "rule": {},\n  "channel": "fax"\n}' });
    const { code, stdout, stderr } = await runCli(['.'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(
      stderr,
    ).toBe(`callflow-lint: callflow-lint.config.json:2:3: There is no setting "rule" here. Did you mean "rules"?
callflow-lint.config.json:3:14: "channel" is one of call, conversation, api, not "fax".
`);
    const missing = await runCli(['.', '--config', 'none.json'], { cwd });
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('none.json: It cannot be read')]);
  });
});

describe('init', () => {
  test('writes a configuration that can be read and fits the flows', async () => {
    const chat = '{ "actions": [{ "type": "ai_summary", "option": {} }, { "type": "stop" }] }';
    const cwd = folderWith({ 'flows/a.json': danglingFlow, 'flows/chat.json': chat, 'flows/package.json': '{}' });
    const { code, stdout } = await runCli(['init'], { cwd });
    expect([code, stdout]).toEqual([0, 'Wrote callflow-lint.config.jsonc after looking at 2 flows in 2 files.\n']);
    expect(readConfig(readFileSync(join(cwd, 'callflow-lint.config.jsonc'), 'utf8')).config).toEqual({
      extends: ['recommended'],
      include: ['flows/'],
      overrides: [{ files: ['flows/chat.json'], channel: 'conversation' }],
    });
  });

  test('proposes what the flows show: which are stored, readable ids, and variables from outside', async () => {
    const id = (last: number) => `5f5e1000-0000-4000-8000-00000000000${last}`;
    const say = (text: string) => ({ type: 'talk', option: { text, language: 'en-US' } });
    const fetching = [
      say('Dear ${customer.name}, ${voipbin.call.source.target}'),
      { type: 'fetch_flow', option: { flow_id: id(2) } },
    ];
    const fetched = [
      { type: 'variable_set', option: { key: 'lang', value: 'en' } },
      { id: 'menu', ...say('${lang} ${tier}') },
    ];
    const files = {
      'flows/a.json': JSON.stringify({ id: id(1), actions: fetching }),
      'flows/b.json': JSON.stringify({ id: id(2), actions: fetched }),
    };
    const proposed = async (cwd: string) => {
      await runCli(['init'], { cwd });
      return readConfig(readFileSync(join(cwd, 'callflow-lint.config.jsonc'), 'utf8')).config;
    };
    expect(await proposed(folderWith(files))).toEqual({
      extends: ['recommended'],
      include: ['flows/'],
      flows: ['flows/'],
      ids: 'rendered',
      variables: ['customer.name', 'tier'],
    });
    // A list that lacks a flow would be worse than none.
    const { 'flows/a.json': alone } = files;
    expect(await proposed(folderWith({ 'a.json': alone }))).toEqual({ extends: ['recommended'] });
  });

  test('leaves a configuration alone', async () => {
    const cwd = folderWith({ 'callflow-lint.config.json': '{}' });
    const { code, stderr } = await runCli(['init'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is a callflow-lint.config.json already')]);
  });
});

describe('the JSON Schema says what the check says', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../docs/config.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const fits = new Ajv2020({ strict: true, strictTuples: false, keywords: ['allowTrailingCommas'] }).compile(schema);

  test.each([
    [{}],
    [{ $schema: './x.json', extends: 'strict' }],
    [{ extends: ['recommended', 'security'], rules: { 'step-cap': 'off' }, contract: 'both', channel: 'api' }],
    [{ include: 'a/', exclude: ['b'], overrides: [{ files: 'x', flows: ['y'], rules: {}, channel: 'call' }] }],
    [{ rules: { 'step-cap': ['off'], 'insecure-url': ['warn', { hosts: ['a'] }] } }],
    [{ rules: { 'insecure-url': ['warn', { host: ['a'] }] } }],
    [{ rules: { 'insecure-url': ['warn', { hosts: [1] }] } }],
    [{ rules: { 'step-cap': [] } }],
    [{ rules: { 'step-cap': ['off', {}, 1] } }],
    [{ rules: { 'step-cap': ['off', { a: 1 }] } }],
    [{ extends: 'lax' }],
    [{ rules: { 'no-such-rule': 'off' } }],
    [{ rules: { 'step-cap': 2 } }],
    [{ include: [1] }],
    [{ overrides: {} }],
    [{ overrides: [{ extends: 'strict' }] }],
    [{ unknown: true }],
    [[]],
  ])('%j', (value) => {
    expect(fits(value)).toBe(readConfig(JSON.stringify(value)).problems === undefined);
  });
});
