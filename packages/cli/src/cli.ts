import './short-run.ts';
import { isMainThread } from 'node:worker_threads';
import { main } from './main.ts';
import { processTerminal } from './output/terminal.ts';

if (isMainThread) {
  // Not process.exit(): it would cut off output that is still on its way to a slow reader.
  process.exitCode = await main(process.argv.slice(2), processTerminal(import.meta.url));
} else {
  const { runThread } = await import('./lint/threads/thread.ts');
  runThread();
}
