// The pages that `pnpm docs:api` makes of the libraries: every link leads somewhere, every type that is named is there.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

test('typedoc has nothing to warn of', () => {
  const typedoc = ['node_modules/typedoc/bin/typedoc', '--emit', 'none'];
  const { stdout, stderr, status } = spawnSync(process.execPath, typedoc, { cwd: repository, encoding: 'utf8' });
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 300_000);
