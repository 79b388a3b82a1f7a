// The steps of action.yml and of the GitLab job, run as they are written there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tarballOf } from '@callflow-lint/packing/tarball';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { HookRepository } from './hook-repository.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const GOOD = '{ "name": "Door", "actions": [{ "type": "answer" }, { "type": "hangup" }] }\n';
const BAD = GOOD.replace(
  '{ "type": "hangup" }',
  '{ "type": "goto", "option": { "target_id": "nowhere", "loop_count": 1 } }',
);

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action = parse(readFileSync(`${top}/action.yml`, 'utf8')) as Action;
beforeAll(() => {
  tarballOf('packages/cli');
}, 120_000);

/** Runs the step of the action that lints, with the expressions of its environment filled in. */
function lintStep(repository: HookRepository, inputs: Readonly<Record<string, string>>, baseRef = '') {
  const step = action.runs.steps.find(({ name }) => name === 'Lint flows');
  const temporary = mkdtempSync(join(tmpdir(), 'callflow-runner-'));
  // The step before it has built what is here.
  const actionPath = join(temporary, 'action');
  mkdirSync(join(actionPath, 'packages/cli'), { recursive: true });
  symlinkSync(join(repository.folder, 'node_modules/callflow-lint/dist'), join(actionPath, 'packages/cli/dist'));
  const values: Record<string, string> = { 'github.action_path': actionPath, 'github.base_ref': baseRef };
  for (const [name, input] of Object.entries(action.inputs)) values[`inputs.${name}`] = inputs[name] ?? input.default;
  const fill = (text: string) =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? `?${name}?`);
  const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, fill(value)]));
  const summary = join(temporary, 'summary.md');
  const run = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: repository.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...env, RUNNER_TEMP: temporary, GITHUB_STEP_SUMMARY: summary },
  });
  return { ...run, summary: () => readFileSync(summary, 'utf8') };
}

describe('the action for GitHub', () => {
  test('annotates, writes a summary and SARIF, and fails', () => {
    const repository = new HookRepository();
    repository.write({ 'ivr/door.json': BAD, 'ivr/gate.json': GOOD });
    const { stdout, stderr, status, summary } = lintStep(repository, {});
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^::error file=ivr\/door\.json,line=1,.*dangling-target/m);
    expect(summary()).toContain('dangling-target');
    const sarif = JSON.parse(repository.read('callflow-lint.sarif')) as { runs: { results: { ruleId: string }[] }[] };
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('dangling-target');
    expect(status).toBe(1);
  });

  test('takes paths and arguments, one per line', () => {
    const repository = new HookRepository();
    repository.write({ 'a b/door.json': BAD, 'c/gate.json': GOOD, 'd/gate.json': GOOD });
    expect(lintStep(repository, { paths: 'c\nd' }).status).toBe(0);
    expect(lintStep(repository, { paths: 'a b' }).status).toBe(1);
    const off = lintStep(repository, { paths: 'a b', arguments: '--preset\nsecurity' });
    expect(off.status).toBe(0);
  });

  test('looks at what a pull request changes, and at nothing else', () => {
    const repository = new HookRepository();
    repository.write({ 'old.json': BAD });
    repository.git('add', '.');
    repository.git('commit', '-q', '-m', 'Old');
    repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    repository.git('checkout', '-q', '-b', 'topic');
    repository.write({ 'new.json': GOOD });
    repository.git('add', '.');
    repository.git('commit', '-q', '-m', 'New');
    expect(lintStep(repository, { 'only-changed': 'true' }, 'main').status).toBe(0);
    expect(lintStep(repository, { 'only-changed': 'false' }, 'main').status).toBe(1);
    repository.write({ 'new.json': BAD });
    expect(lintStep(repository, { 'only-changed': 'true' }, 'main').stdout).toMatch(/file=new\.json/);
  });

  test('the step that builds installs from a checkout with npm', () => {
    const [build] = action.runs.steps;
    expect(build?.run).toContain('npm install');
    const { scripts, files } = JSON.parse(readFileSync(`${top}/package.json`, 'utf8')) as {
      scripts: Record<string, string>;
      files: string[];
    };
    expect(scripts.postinstall).toBe('node packages/cli/build-for-npm.mjs');
    expect(files).toContain('packages/cli/dist');
  });
});

test('the job for GitLab writes a code quality report', () => {
  const job = (parse(readFileSync(`${top}/docs/gitlab-ci.yml`, 'utf8')) as Record<string, { script: string[] }>)[
    'callflow-lint'
  ];
  const repository = new HookRepository();
  repository.write({ 'door.json': BAD });
  const { status } = spawnSync('bash', ['-e', '-c', (job?.script ?? ['exit 99']).join('\n')], {
    cwd: repository.folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', CALLFLOW_PATHS: '.' },
  });
  expect(status).toBe(1);
  const report = JSON.parse(repository.read('gl-code-quality-report.json')) as { check_name: string }[];
  expect(report.map(({ check_name }) => check_name)).toContain('dangling-target');
});

describe('the jobs of docs/ci.md that lint in parts', () => {
  const recipes = Array.from(
    readFileSync(`${top}/docs/ci.md`, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm),
    ([, text = '']) => parse(text) as Record<string, unknown>,
  );
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((name) => [`flows/${name}.json`, name < 'd' ? GOOD : BAD]),
  );

  function sh(repository: HookRepository, script: string, env: Readonly<Record<string, string>> = {}) {
    const all = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...env };
    return spawnSync('bash', ['-e', '-c', script], { cwd: repository.folder, encoding: 'utf8', env: all });
  }

  test('on GitLab', () => {
    const jobs = recipes.find(({ report }) => report !== undefined) as Record<
      string,
      { script: string[]; parallel: number }
    >;
    const { lint, report } = jobs;
    const repository = new HookRepository();
    repository.write(files);
    const count = lint?.parallel ?? 0;
    for (let index = 1; index <= count; index++) {
      const env = { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(count) };
      expect(sh(repository, lint?.script.join('\n') ?? '', env)).toMatchObject({ status: 0 });
    }
    const merged = sh(repository, report?.script.join('\n') ?? '');
    expect(merged).toMatchObject({ status: 1 });
    expect(merged.stdout).toBe(sh(repository, 'npx callflow-lint flows/').stdout);
    const issues = JSON.parse(repository.read('gl-code-quality-report.json')) as unknown[];
    expect(issues.length).toBeGreaterThanOrEqual(2);
  });

  test('on GitHub', () => {
    const { jobs } = recipes.find((recipe) => JSON.stringify(recipe).includes('matrix')) as unknown as Workflow;
    const repository = new HookRepository();
    repository.write(files);
    const script = (job: string) => jobs[job]?.steps.flatMap(({ run }) => run ?? []).join('\n') ?? '';
    for (const shard of jobs.lint?.strategy?.matrix.shard ?? []) {
      expect(sh(repository, script('lint').replaceAll('${{ matrix.shard }}', String(shard)))).toMatchObject({
        status: 0,
      });
    }
    expect(sh(repository, script('report'))).toMatchObject({ status: 1 });
    expect(repository.read('flows.sarif')).toContain('flows/d.json');
  });
});

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
        readonly steps: readonly Step[];
      }
    >
  >;
}
