import type { Floors } from './build-floors.ts';
import type { Input } from './inputs.ts';

/** What is run on an input: a floor, or the command line with one kind of output. */
export type ProgramName =
  | 'node -e 0'
  | 'JSON.parse'
  | 'parseTree'
  | 'parseTree unbundled'
  | 'stylish'
  | 'stylish to a file'
  | 'json';

/** A process to be measured. */
export interface Run {
  readonly input: Input;
  readonly program: ProgramName;
  /** Arguments of node. */
  readonly arguments: readonly string[];
  /** A file for standard output; /dev/null without. */
  readonly outputFile?: string;
}

/** Everything that is run on an input, in the order in which one round runs it. */
export function runsOf(input: Input, floors: Floors, cli: string, outputFile: string): Run[] {
  const { path } = input;
  return [
    { input, program: 'node -e 0', arguments: ['-e', '0'] },
    { input, program: 'JSON.parse', arguments: [floors.jsonParse, path] },
    { input, program: 'parseTree', arguments: [floors.parseTree, path] },
    { input, program: 'parseTree unbundled', arguments: [floors.parseTreeUnbundled, path] },
    { input, program: 'stylish', arguments: [cli, path] },
    { input, program: 'stylish to a file', arguments: [cli, path], outputFile },
    { input, program: 'json', arguments: [cli, '--format', 'json', path] },
  ];
}
