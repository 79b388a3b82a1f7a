// Builds the command line after `npm install` in a checkout of this repository, as the pre-commit framework does it: it installs
// and packs the root with npm, and packs what is there by then. Whoever uses pnpm builds by `pnpm build`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
// The user agent may be that of a pnpm further out.
const isNpm = /[/\\]npm-cli\.js$/.test(process.env.npm_execpath ?? '');
if (isNpm && existsSync(new URL('pnpm-workspace.yaml', root))) {
  const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const pnpm = packageManager.split('+')[0];
  run('install', '--frozen-lockfile', '--ignore-scripts', '--filter', 'callflow-lint...');
  run('--filter', 'callflow-lint', 'run', 'bundle');

  function run(...args) {
    // npm is asked to leave the packages out that a build needs.
    const env = { ...process.env, NODE_ENV: 'development', npm_config_omit: '', npm_config_production: 'false' };
    const { status } = spawnSync('npx', ['--yes', '--prefer-offline', pnpm, ...args], {
      cwd: root,
      // npm takes what stands on standard output for its own.
      stdio: ['ignore', process.stderr, process.stderr],
      env,
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
