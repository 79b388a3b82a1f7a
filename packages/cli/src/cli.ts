// Where the command line begins. It is a file of its own, so that V8 need not read the program where it has compiled it before.
import { pathToFileURL } from 'node:url';
import { ExitCode } from './exit-code.ts';
import { expectShortRun } from './short-run.ts';
import { loadProgram } from './start/load-program.ts';

/** How the program imports modules: code that V8 has kept compiled cannot do it by itself. */
export const importModule = (url: string): Promise<unknown> => import(url);

expectShortRun();
try {
  void loadProgram(import.meta.dirname).start(pathToFileURL(import.meta.filename).href);
} catch (error) {
  // Left to itself Node would exit as if there were findings.
  console.error(`callflow-lint cannot be loaded: ${(error as Error).message}\nInstall it again.`);
  process.exitCode = ExitCode.usage;
}
