import { isMainThread } from 'node:worker_threads';
import { main } from '../main.ts';
import { processTerminal } from '../output/terminal.ts';

/** What the bundled program exports. */
export interface Program {
  readonly start: typeof start;
}

/**
 * Runs the command line, or what a thread of it is for.
 * @param program the URL of the module that the process was started with
 */
export async function start(program: string): Promise<void> {
  if (isMainThread) {
    // Not process.exit(): it would cut off output that is still on its way to a slow reader.
    process.exitCode = await main(process.argv.slice(2), processTerminal(program));
  } else {
    const { runThread } = await import('../lint/threads/thread.ts');
    runThread();
  }
}
