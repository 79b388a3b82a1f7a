// Plugins: rules of others, whose code runs only where the user says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { folderWith, removeFolders, runProcess } from './run-cli.ts';

afterAll(removeFolders);

const FLOW = '[{ "type": "answer" }, { "type": "hangup" }]\n';
const RULE = `{ summary: 'Any action.', group: 'housekeeping', contract: 'both', level: 'warn', since: '1', help: 'None.',
  messages: { seen: { text: '{{action}} is there.', consequence: 'none', caller: 'Nothing.' } }, on: 'action',
  *check(action) { yield { at: action.at(), message: 'seen', data: { action: action.label } }; } }`;

function plugin(rule: string, name = 'acme', before = ''): string {
  return `${before}export default { name: '${name}', docs: 'https://example.com/{id}', rules: { any: ${rule} } };\n`;
}

/** A project with plugins of these codes, by the names of their packages. */
function project(codes: Readonly<Record<string, string>>, settings: object = {}): string {
  const packages = Object.entries(codes).flatMap(([name, code]): [string, string][] => [
    [`node_modules/${name}/package.json`, '{ "type": "module", "exports": "./index.js" }'],
    [`node_modules/${name}/index.js`, code],
  ]);
  const config = JSON.stringify({ plugins: Object.keys(codes), ...settings });
  return folderWith({ 'a.json': FLOW, 'callflow-lint.config.json': config, ...Object.fromEntries(packages) });
}

const lint = (cwd: string, ...args: string[]) => runProcess(['a.json', '--format', 'compact', ...args], { cwd });
const FOUND = 'a.json:1:12: warning: Action 0 (answer) is there. [acme/any]';

describe('a plugin', () => {
  test('never runs because a configuration says so', async () => {
    const marking = `import { writeFileSync } from 'node:fs'; writeFileSync('ran', '');\n`;
    const cwd = project({ 'acme-rules': plugin(RULE, 'acme', marking) });
    const refused = await lint(cwd);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('names plugins that nobody has allowed: acme-rules.');
    expect(refused.stderr).toContain('say --allow-plugin acme-rules, or set CALLFLOW_LINT_ALLOW_PLUGINS=acme-rules');
    expect((await lint(cwd, '--allow-plugin', 'another')).code).toBe(2);
    for (const command of [['rules'], ['explain', 'acme/any'], ['render', 'a.json'], ['hours', 'a.json']]) {
      await runProcess(command, { cwd });
    }
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
    await lint(cwd, '--allow-plugin', 'acme-rules');
    expect(existsSync(join(cwd, 'ran'))).toBe(true);
  });

  test('runs where the command line or the environment names it', async () => {
    const cwd = project({ 'acme-rules': plugin(RULE), '@acme/other-rules': plugin(RULE, 'other') });
    const both = await lint(cwd, '--allow-plugin', 'acme-rules', '--allow-plugin', '@acme/other-rules');
    expect(both.stdout.split('\n')).toContain(FOUND);
    const env = { CALLFLOW_LINT_ALLOW_PLUGINS: 'acme-rules, @acme/other-rules' };
    expect(await runProcess(['a.json', '--format', 'compact'], { cwd, env })).toEqual(both);
  });

  test('runs in threads too, and anew where there is a cache', async () => {
    const cwd = project({ 'acme-rules': plugin(RULE) });
    const once = await lint(cwd, '--allow-plugin', 'acme-rules');
    expect(await lint(cwd, '--allow-plugin', 'acme-rules', '--threads', '2')).toEqual(once);
    expect(await lint(cwd, '--allow-plugin', 'acme-rules', '--cache')).toEqual(once);
    const code = plugin(RULE.replace('is there.', 'is here.'));
    writeFileSync(join(cwd, 'node_modules/acme-rules/index.js'), code);
    const { stdout } = await lint(cwd, '--allow-plugin', 'acme-rules', '--cache');
    expect(stdout).toBe(once.stdout.replaceAll('is there.', 'is here.'));
  });

  test('may be a file of the project', async () => {
    const cwd = folderWith({
      'flows/a.json': FLOW,
      'callflow-lint.config.json': '{ "plugins": "./rules.mjs" }',
      'rules.mjs': plugin(RULE),
    });
    const { stdout } = await runProcess(['flows', '--format', 'compact', '--allow-plugin', './rules.mjs'], { cwd });
    expect(stdout).toContain('[acme/any]');
  });

  test('has levels, overrides and suppressions like any other rule', async () => {
    const off = await lint(project({ p: plugin(RULE) }, { rules: { 'acme/any': 'off' } }), '--allow-plugin', 'p');
    expect(off).toMatchObject({ stdout: '', code: 0 });
    const error = { overrides: [{ files: 'a.json', rules: { 'acme/any': 'error' } }] };
    expect((await lint(project({ p: plugin(RULE) }, error), '--allow-plugin', 'p')).code).toBe(1);
    const cwd = project({ p: plugin(RULE) }, { suppressions: [{ file: 'a.json', rule: 'acme/any', action: '/0' }] });
    expect((await lint(cwd, '--allow-plugin', 'p')).stdout).not.toContain('(answer)');
    const said = await lint(cwd, '--allow-plugin', 'p', '--rule', 'acme/any=off');
    expect(said.stdout).not.toContain('acme/any]');
  });

  test.each([
    ['is not installed', '', /cannot be loaded: it is not installed in /],
    ['fails', 'throw new Error("no luck");', /its own code fails\.\nError: no luck/],
    ['exports nothing', 'export const x = 1;', /cannot be used\.\n {2}It exports no plugin by default/],
    [
      'has a rule of the wrong shape',
      plugin(RULE.replace("'both'", "'all'")),
      /"contract" of the rule "any" is to be one of/,
    ],
    [
      'has a message without a text',
      plugin(RULE.replace('text:', 'title:')),
      /"text" of the message "seen" of the rule "any"/,
    ],
    ['has a name that is none', plugin(RULE, 'A/b'), /"name" of the plugin is to be lower-case letters/],
  ])('that %s is told', async (_, code, message) => {
    const cwd = project(code === '' ? {} : { broken: code }, { plugins: ['broken'] });
    const { stdout, stderr, code: exit } = await lint(cwd, '--allow-plugin', 'broken');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toMatch(message);
  });

  test('whose name another one has is told', async () => {
    const cwd = project({ one: plugin(RULE), two: plugin(RULE) });
    const { stderr } = await lint(cwd, '--allow-plugin', 'one', '--allow-plugin', 'two');
    expect(stderr).toContain('The plugins one and two both call themselves "acme".');
  });

  test('whose rule throws is a finding, and the others go on', async () => {
    const crash = "{ throw new Error('no luck'); }";
    const cwd = project({ p: plugin(RULE.replace(/\{ yield .*; \}/, crash)) });
    const input = FLOW.replace('hangup', 'mute');
    const args = ['-', '--format', 'compact', '--allow-plugin', 'p'];
    const { stdout, code } = await runProcess(args, { cwd, input });
    expect(stdout).toContain('The rule acme/any failed here');
    expect(stdout).toContain('no luck');
    expect(stdout).toContain('[missing-hangup]');
    expect(code).toBe(1);
  });

  test('whose rule is mistyped is told, in the configuration and on the command line', async () => {
    const cwd = project({ p: plugin(RULE) }, { rules: { 'acme/nay': 'off' } });
    const config = await lint(cwd, '--allow-plugin', 'p');
    expect(config).toMatchObject({ code: 2 });
    expect(config.stderr).toContain('callflow-lint.config.json: There is no rule "acme/nay" in its plugins.');
    const line = await lint(project({ p: plugin(RULE) }), '--allow-plugin', 'p', '--rule', 'acme/nay=off');
    expect(line).toMatchObject({ code: 2 });
    expect(line.stderr).toContain('There is no rule "acme/nay".');
    expect((await lint(folderWith({ 'a.json': FLOW }), '--rule', 'acme/any=off')).code).toBe(2);
  });

  test('is in SARIF with its rules', async () => {
    const { stdout } = await runProcess(['a.json', '--format', 'sarif', '--allow-plugin', 'p'], {
      cwd: project({ p: plugin(RULE) }),
    });
    const { runs } = JSON.parse(stdout) as Sarif;
    expect(runs[0]?.results[0]).toMatchObject({ ruleId: 'acme/any' });
    expect(runs[0]?.tool.driver.rules.at(-1)).toMatchObject({ id: 'acme/any', helpUri: 'https://example.com/any' });
  });

  test('the schema of configurations allows its rules', () => {
    const schema = readFileSync(new URL('../../../docs/config.schema.json', import.meta.url), 'utf8');
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);
    expect(validate({ plugins: ['p'], rules: { 'acme/any': 'off' } })).toBe(true);
    expect(validate({ rules: { 'no-such-rule': 'off' } })).toBe(false);
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly { readonly ruleId: string }[];
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  }[];
}
