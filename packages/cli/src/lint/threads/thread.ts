import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ConfigError } from '@callflow-lint/linter';
import { FileSettings } from '../../settings/file-settings.ts';
import { keepReport } from '../kept-report.ts';
import { type LintOne, lintHere } from '../lint-here.ts';
import type { Answer, Request, ThreadStart } from './messages.ts';

/** Lints what the main thread asks for, one file after the other, until there is nothing left to ask. */
export function runThread(): void {
  const { commandLine, choice, stored } = workerData as ThreadStart;
  const settings = new FileSettings(commandLine, { ...choice, stored });
  const lint = lintHere({ settings, isUpdatingBaseline: false, fixing: 'off' });
  const port = parentPort as MessagePort;
  let before: Promise<void> = Promise.resolve();
  port.on('message', (file: Request) => {
    before = before.then(async () => port.postMessage(await answer(file, lint)));
  });
}

async function answer(file: Request, lint: LintOne): Promise<Answer> {
  try {
    const outcome = await lint(file);
    // As text, which is sent several times as fast as what it says.
    return { report: keepReport(outcome), problem: outcome.problem };
  } catch (error) {
    if (error instanceof ConfigError) return { configError: error.message };
    throw error;
  }
}
