// Commits in fresh repositories, with the real tools, and with the command line from its tarball.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tarballOf } from '@callflow-lint/packing/tarball';
import { beforeAll, describe, expect, test } from 'vitest';
import { HookRepository } from './hook-repository.ts';

const GOOD = '{ "name": "Door", "actions": [{ "type": "answer" }, { "type": "hangup" }] }\n';
const BAD = GOOD.replace(
  '{ "type": "hangup" }',
  '{ "type": "goto", "option": { "target_id": "nowhere", "loop_count": 1 } }',
);
const OTHER = '{ "compilerOptions": {} }\n';

beforeAll(() => {
  tarballOf('packages/cli');
}, 120_000);

interface Tool {
  readonly name: string;
  /** Whether the machine has what it takes. */
  readonly isThere: boolean;
  readonly setUp: () => HookRepository;
}

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

const tools: Tool[] = [
  { name: 'a plain hook of git', isThere: true, setUp: plain },
  { name: 'lefthook', isThere: true, setUp: lefthook },
  { name: 'husky with lint-staged', isThere: true, setUp: husky },
  { name: 'pre-commit', isThere: hasPreCommit, setUp: preCommit },
];

if (!hasPreCommit) console.error('NOT TESTED: pre-commit is not installed on this machine.');

describe.each(tools)('$name', ({ isThere, setUp }) => {
  test.runIf(isThere)(
    'blocks a bad commit with a report, lets a good one pass, and judges what is staged',
    () => {
      const repository = setUp();
      repository.write({ 'ivr/door.json': BAD, 'tsconfig.json': OTHER });
      const blocked = repository.commit('ivr/door.json', 'tsconfig.json');
      expect(blocked.output).toContain('dangling-target');
      expect(blocked.output).toContain('jumps to "nowhere"');
      expect(blocked.isDone).toBe(false);
      expect(repository.read('ivr/door.json')).toBe(BAD);

      repository.write({ 'ivr/door.json': GOOD });
      expect(repository.commit('ivr/door.json')).toMatchObject({ isDone: true });

      // What is staged is right, what is being worked on is not.
      repository.write({ 'ivr/door.json': GOOD.replace('Door', 'Gate') });
      repository.git('add', 'ivr/door.json');
      repository.write({ 'ivr/door.json': BAD });
      expect(repository.commit()).toMatchObject({ isDone: true });
      expect(repository.read('ivr/door.json')).toBe(BAD);

      // And the other way round.
      repository.git('add', 'ivr/door.json');
      repository.write({ 'ivr/door.json': GOOD });
      expect(repository.commit()).toMatchObject({ isDone: false });
      expect(repository.read('ivr/door.json')).toBe(GOOD);
      expect(repository.git('show', ':ivr/door.json')).toBe(BAD);

      // A bad flow that is not staged is nobody's business.
      repository.git('checkout', '-q', 'HEAD', '--', 'ivr/door.json');
      repository.write({ 'ivr/other.json': BAD, 'notes.json': OTHER });
      expect(repository.commit('notes.json')).toMatchObject({ isDone: true });
      expect(repository.read('ivr/other.json')).toBe(BAD);
      expect(repository.git('stash', 'list')).toBe('');
    },
    180_000,
  );
});

function plain(): HookRepository {
  const repository = new HookRepository();
  repository.run('callflow-lint', 'install-hook');
  return repository;
}

function lefthook(): HookRepository {
  const repository = new HookRepository(['lefthook']);
  const config = 'pre-commit:\n  jobs:\n    - name: flows\n      run: node_modules/.bin/callflow-lint --staged\n';
  repository.write({ 'lefthook.yml': config });
  repository.run('lefthook', 'install');
  return repository;
}

function husky(): HookRepository {
  const repository = new HookRepository(['husky', 'lint-staged']);
  repository.run('husky');
  repository.write({
    '.husky/pre-commit': 'node_modules/.bin/lint-staged\n',
    '.lintstagedrc.json': '{ "*.{json,jsonc}": "callflow-lint --ignore-unknown" }\n',
  });
  return repository;
}

/** The framework installs from a clone of this repository: what is committed by then, and what is not yet. */
function preCommit(): HookRepository {
  const source = cloneOfThis();
  const repository = new HookRepository();
  repository.write({
    '.pre-commit-config.yaml': `repos:
  - repo: ${source.folder}
    rev: ${source.revision}
    hooks:
      - id: callflow-lint
`,
  });
  repository.git('add', '.pre-commit-config.yaml');
  repository.git('commit', '-q', '-m', 'Lint flows');
  repository.run('pre-commit', 'install');
  return repository;
}

function cloneOfThis(): { folder: string; revision: string } {
  const top = fileURLToPath(new URL('../../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'callflow-clone-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: top,
    encoding: 'utf8',
  });
  for (const name of files.split('\0')) {
    if (name !== '') cpSync(join(top, name), join(folder, name), { recursive: true, force: true });
  }
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', 'commit', '-q', '-m', 'As it is');
  return { folder, revision: git('rev-parse', 'HEAD').trim() };
}

describe('install-hook', () => {
  test('leaves a hook that is there as it is, and goes without a trace', () => {
    const repository = new HookRepository();
    const own = '#!/bin/bash\necho "the other hook"\n';
    repository.write({ '.git/hooks/pre-commit': own });
    chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755);
    repository.run('callflow-lint', 'install-hook');
    repository.run('callflow-lint', 'install-hook');
    repository.write({ 'door.json': BAD });
    const { output, isDone } = repository.commit('door.json');
    expect(output).toContain('the other hook');
    expect(output.match(/dangling-target/g)).toHaveLength(1);
    expect(isDone).toBe(false);
    expect(repository.run('callflow-lint', 'install-hook', '--remove')).toContain('no longer runs');
    expect(repository.read('.git/hooks/pre-commit')).toBe(own);
    expect(repository.commit('door.json').isDone).toBe(true);
  });

  test('a hook that was its own is gone after it is removed', () => {
    const repository = plain();
    expect(repository.has('.git/hooks/pre-commit')).toBe(true);
    repository.run('callflow-lint', 'install-hook', '--remove');
    expect(repository.has('.git/hooks/pre-commit')).toBe(false);
    expect(repository.run('callflow-lint', 'install-hook', '--remove')).toContain('does not run callflow-lint');
  });

  test('goes where the configuration of git says', () => {
    const repository = new HookRepository();
    repository.git('config', 'core.hooksPath', 'tools/hooks');
    repository.run('callflow-lint', 'install-hook');
    expect(repository.read('tools/hooks/pre-commit')).toContain('--staged');
  });

  test('does not write shell into other languages', () => {
    const repository = new HookRepository();
    repository.write({ '.git/hooks/pre-commit': '#!/usr/bin/env python3\nprint()\n' });
    expect(() => repository.run('callflow-lint', 'install-hook')).toThrow('is no shell script');
  });
});

describe('--staged', () => {
  test('reads the index: names with blanks and umlauts, several files, none at all', () => {
    const repository = new HookRepository();
    expect(repository.run('callflow-lint', '--staged')).toBe('');
    repository.write({
      'a b/Tür "1".json': GOOD,
      'c.jsonc': `// Gate\n${GOOD}`,
      'd.json': GOOD,
      'deep/er/e.json': GOOD,
    });
    repository.git('add', '.');
    repository.write({ 'd.json': 'not what is staged' });
    expect(repository.run('callflow-lint', '--staged')).toContain('No findings in 4 files, 4 flows.');
    expect(repository.run('callflow-lint', '--staged', 'deep', 'c.jsonc')).toContain(
      'No findings in 2 files, 2 flows.',
    );
  });

  test.each([
    [['--staged', '--fix'], 'choose one'],
    [['--staged', '--since', 'HEAD'], 'Choose one'],
    [['--staged', '-'], 'choose one'],
  ])('%j is refused', (args, message) => {
    const repository = new HookRepository();
    expect(() => repository.run('callflow-lint', ...args)).toThrow(message);
  });

  test('needs a repository', () => {
    const folder = mkdtempSync(join(tmpdir(), 'callflow-none-'));
    const { status, stderr } = spawnSync(process.execPath, [cliOf(), '--staged'], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('not a git repository');
  });
});

function cliOf(): string {
  return fileURLToPath(new URL('../dist/cli.js', import.meta.url));
}
