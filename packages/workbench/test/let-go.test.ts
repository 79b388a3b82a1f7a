import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Where weak maps or getters of object literals hold on to flows, it is about a fifth; else next to nothing. */
const MOST = 0.1;

function shareKept(): number {
  const script = `${import.meta.dirname}/let-go.ts`;
  return Number(
    execFileSync(process.execPath, ['--conditions=source', '--import', 'tsx', script], { encoding: 'utf8' }),
  );
}

test('flows are let go of as soon as they are linted', () => {
  // V8 decides by itself now and then that objects of some kind are old from the start.
  let share = shareKept();
  for (let again = 0; share > MOST && again < 3; again++) share = shareKept();
  expect(share).toBeLessThan(MOST);
});
