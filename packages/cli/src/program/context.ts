import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../output/terminal.ts';

/** What the commands run in. */
export interface Context {
  readonly terminal: Terminal;
  /** To be called with what the process is to exit with. */
  readonly finish: (code: ExitCode) => void;
}
