import type { Readable } from 'node:stream';
import { Output } from './output.ts';

/** Everything of the process that commands may touch, so that they also run on other streams. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The URL of the module that the process was started with, which its threads run as well. */
  readonly program: string;
}

/** The terminal or pipes this process was started with. */
export function processTerminal(program: string): Terminal {
  return {
    // A getter: to touch standard input costs time, and only few commands read it.
    get stdin() {
      return process.stdin;
    },
    stdout: new Output(process.stdout),
    stderr: new Output(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    program,
  };
}
