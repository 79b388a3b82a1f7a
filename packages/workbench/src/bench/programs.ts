import { dirname } from 'node:path';
import type { Floors } from './build-floors.ts';
import type { EslintPrograms } from './eslint.ts';
import type { Input } from './inputs.ts';

/** What is run on an input: a floor, the command line with one kind of output, or ESLint with one configuration. */
export type ProgramName =
  | 'node -e 0'
  | 'JSON.parse'
  | 'parseTree'
  | 'parseTree unbundled'
  | 'read'
  | 'stylish'
  | 'flow by flow'
  | 'one thread'
  | 'warm cache'
  | 'stylish to a file'
  | 'json'
  | 'ESLint, @eslint/json'
  | 'ESLint, all rules';

/** A process to be measured. */
export interface Run {
  readonly input: Input;
  readonly program: ProgramName;
  /** Arguments of node. */
  readonly arguments: readonly string[];
  /** A file for standard output; /dev/null without. */
  readonly outputFile?: string;
  /** It takes so long that it is run in so many rounds at most. */
  readonly mostRounds?: number;
  /** The working directory; any without. */
  readonly cwd?: string;
}

/** What is measured: where the programs are. */
export interface Programs {
  readonly floors: Floors;
  readonly cli: string;
  readonly eslint: EslintPrograms;
}

/** Everything that is run on an input, in the order in which one round runs it. ESLint is for many files only: it takes long to start. */
export function runsOf(input: Input, { floors, cli, eslint }: Programs, outputFile: string): Run[] {
  if (input.size === 'project') return projectRuns(input, floors, cli, `${outputFile}.${input.flavour}.cache`);
  const { path } = input;
  const inEslint = (program: ProgramName, config: string): Run => {
    const output = ['--format', 'json', '--output-file', outputFile];
    // It lints nothing outside of the working directory.
    const cwd = dirname(path);
    return { input, program, cwd, arguments: [eslint.bin, '--no-config-lookup', '-c', config, ...output, path] };
  };
  const runs: Run[] = [
    { input, program: 'node -e 0', arguments: ['-e', '0'] },
    { input, program: 'JSON.parse', arguments: [floors.jsonParse, path] },
    { input, program: 'parseTree', arguments: [floors.parseTree, path] },
    { input, program: 'parseTree unbundled', arguments: [floors.parseTreeUnbundled, path] },
    { input, program: 'stylish', arguments: [cli, path] },
    { input, program: 'stylish to a file', arguments: [cli, path], outputFile },
    { input, program: 'json', arguments: [cli, '--format', 'json', path] },
  ];
  if (input.size !== 'many') return runs;
  return [...runs, inEslint('ESLint, @eslint/json', eslint.trivial), inEslint('ESLint, all rules', eslint.allRules)];
}

const ROUNDS_OF_PROJECTS = 3;

/** A project is linted as a whole unless its configuration is left out. The round that warms up fills the cache. */
function projectRuns(input: Input, floors: Floors, cli: string, cache: string): Run[] {
  const { path } = input;
  const runs: Run[] = [
    { input, program: 'node -e 0', arguments: ['-e', '0'] },
    { input, program: 'read', arguments: [floors.read, path] },
    { input, program: 'JSON.parse', arguments: [floors.jsonParse, path] },
    { input, program: 'parseTree', arguments: [floors.parseTree, path] },
    { input, program: 'parseTree unbundled', arguments: [floors.parseTreeUnbundled, path] },
    { input, program: 'flow by flow', arguments: [cli, '--no-config', path] },
    { input, program: 'stylish', arguments: [cli, path] },
    { input, program: 'one thread', arguments: [cli, '--threads', '1', path] },
    { input, program: 'warm cache', arguments: [cli, '--cache', '--cache-location', cache, path] },
  ];
  return runs.map((run) => ({ ...run, mostRounds: ROUNDS_OF_PROJECTS }));
}
