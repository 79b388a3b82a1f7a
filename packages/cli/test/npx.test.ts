// `npx` from the tarball, with a cache of npm that knows it already: it works, and says how long that takes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tarballOf } from '@callflow-lint/packing/tarball';
import { expect, test } from 'vitest';
import { danglingFlow } from './flows.ts';

test('npx lints from the tarball', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callflow-npx-'));
  writeFileSync(join(folder, 'menu.json'), danglingFlow);
  const tarball = tarballOf('packages/cli');
  const env = { ...process.env, NODE_OPTIONS: '', npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true' };
  const lint = () => {
    const start = performance.now();
    const args = ['--yes', '--package', tarball, 'callflow-lint', 'menu.json', '--format', 'compact'];
    const { stdout, status } = spawnSync('npx', args, { cwd: folder, encoding: 'utf8', env });
    return { stdout, status, seconds: (performance.now() - start) / 1000 };
  };
  const [first, second] = [lint(), lint()];
  for (const { stdout, status } of [first, second]) {
    expect(stdout).toMatch(/^menu\.json:\d+:\d+: error: .*\[dangling-target\]$/m);
    expect(status).toBe(1);
  }
  console.log(`npx: ${first.seconds.toFixed(1)} s with a cold cache, ${second.seconds.toFixed(1)} s with a warm one`);
}, 120_000);
