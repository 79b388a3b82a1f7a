import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type LintOptions, type Session, session } from '@callflow-lint/linter';
import { type Config, optionsFor, readConfig } from '@callflow-lint/linter/config';
import { findConfigFile } from '@callflow-lint/linter/config-file';
import type { Rule } from 'eslint';
import { readSettings, type Settings } from './settings.ts';

const sessions = new Map<string, Session>();
const configs = new Map<string, Config>();

/**
 * The prepared rules for a file: all of them, since ESLint decides by itself which findings are shown; only what the
 * project's own configuration turns off stays off.
 */
export function sessionFor({ settings, filename, cwd }: Rule.RuleContext): Session {
  const options = optionsOf(readSettings(settings), filename, cwd);
  const key = JSON.stringify(options);
  let prepared = sessions.get(key);
  if (prepared === undefined) {
    prepared = session(options);
    sessions.set(key, prepared);
  }
  return prepared;
}

function optionsOf({ config, contract, channel }: Settings, filename: string, cwd: string): LintOptions {
  const absolute = resolve(cwd, filename);
  const file =
    config === false ? undefined : config === undefined ? findConfigFile(dirname(absolute)) : resolve(cwd, config);
  const own = file === undefined ? {} : optionsFor(load(file), relative(dirname(file), absolute).split(sep).join('/'));
  return {
    ...own,
    ...(contract !== undefined && { contract }),
    ...(channel !== undefined && { channel }),
    preset: 'strict',
    rules: Object.fromEntries(Object.entries(own.rules ?? {}).filter(([, level]) => level === 'off')),
  };
}

function load(file: string): Config {
  let config = configs.get(file);
  if (config === undefined) {
    const read = readConfig(readFileSync(file, 'utf8'));
    if (read.problems !== undefined) {
      const told = read.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
      throw new Error(`eslint-plugin-callflow: the configuration cannot be used.\n${told.join('\n')}`);
    }
    config = read.config;
    configs.set(file, config);
  }
  return config;
}
