// What is dear to make and the same for several files of tests, which run in threads beside each other.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = 'CALLFLOW_TEST_RUN';
/** Whoever makes something may have been ended in the middle of it. */
const PATIENCE_MS = 240_000;
const PAUSE_MS = 50;

/** Begins a run of the tests, see vitest.config.ts: there is a place for what is made once in it. Its end takes it away again. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'callflow-run-'));
  process.env[VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * A folder that is filled by the first who asks for it in a run of the tests. Everybody else waits for it, and fails with the first
 * when it cannot be filled.
 */
export function oncePerRun(name: string, fill: (folder: string) => void): string {
  const folder = join(runFolder(), name);
  const outcome = `${folder}.outcome`;
  if (mkdirSync(folder, { recursive: true }) === undefined) {
    waitFor(outcome);
    const failure = readFileSync(outcome, 'utf8');
    if (failure !== '') throw new Error(`${name} could not be made: ${failure}`);
    return folder;
  }
  try {
    fill(folder);
  } catch (error) {
    tell(outcome, String(error));
    throw error;
  }
  tell(outcome, '');
  return folder;
}

/** Nobody is to read half of it. */
function tell(outcome: string, failure: string): void {
  writeFileSync(`${outcome}.new`, failure);
  renameSync(`${outcome}.new`, outcome);
}

function runFolder(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('This is for the tests: vitest.config.ts says how a run of them begins.');
  return folder;
}

function waitFor(path: string): void {
  const end = Date.now() + PATIENCE_MS;
  while (!existsSync(path)) {
    if (Date.now() > end) throw new Error(`Nobody has made ${path}.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}
