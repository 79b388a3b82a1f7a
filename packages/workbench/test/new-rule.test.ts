import { spawnSync } from 'node:child_process';

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const script = 'packages/workbench/src/new-rule.ts';

function newRule(...args: string[]) {
  const { status, stderr } = spawnSync('node_modules/.bin/tsx', ['--conditions=source', script, ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
  return { status, message: stderr.trim() };
}

test.each([
  [[], 'Usage: pnpm new-rule ID'],
  [['two-words', 'more'], 'Usage: pnpm new-rule ID'],
  [['Dangling-Target'], '"Dangling-Target" is no id'],
  [['target'], '"target" is no id'],
  [['../escape-here'], '"../escape-here" is no id'],
  [['dangling-target'], 'rules/dangling-target exists already.'],
])('refuses %j', (args, message) => {
  const result = newRule(...args);
  expect(result.message).toContain(message);
  expect(result.status).toBe(2);
});
