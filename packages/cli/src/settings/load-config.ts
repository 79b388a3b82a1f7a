import { dirname, relative } from 'node:path';
import { decode } from '@callflow-lint/core/source';
import { type Config, readConfig } from '@callflow-lint/linter/config';
import { readBytes } from '../input/read-bytes.ts';
import { ConfigError } from './config-error.ts';

/** A configuration, and the directory that its paths start from. */
export interface LoadedConfig {
  readonly config: Config;
  readonly directory: string;
}

/** Reads a configuration file. Throws a `ConfigError` that tells everything that is wrong with it. */
export function loadConfig(file: string, cwd: string): LoadedConfig {
  const shownAs = relative(cwd, file) || file;
  const { bytes, problem } = readBytes(file, shownAs);
  if (problem !== undefined) throw new ConfigError(`${shownAs}: ${problem.message} ${problem.remedy}`);
  const { config, problems } = readConfig(decode(bytes).text);
  if (config !== undefined) return { config, directory: dirname(file) };
  throw new ConfigError(
    problems.map(({ line, column, message }) => `${shownAs}:${line}:${column}: ${message}`).join('\n'),
  );
}
