import { resolve } from 'node:path';
import { ConfigError, type LintOptions, type Session, session } from '@callflow-lint/linter';
import { ConfigFiles } from '@callflow-lint/linter/config-files';
import type { Rule } from 'eslint';
import { readSettings, type Settings } from './settings.ts';

const sessions = new Map<string, Session>();
const configs = new ConfigFiles();

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
  const options = projectOptions(resolve(cwd, filename), typeof config === 'string' ? resolve(cwd, config) : config);
  return {
    ...options,
    ...(contract !== undefined && { contract }),
    ...(channel !== undefined && { channel }),
    preset: 'strict',
    rules: Object.fromEntries(Object.entries(options.rules ?? {}).filter(([, level]) => level === 'off')),
  };
}

/** What the project's own configuration says about a file. */
function projectOptions(file: string, configFile: string | false | undefined): LintOptions {
  try {
    return configs.of(file, configFile)?.optionsFor(file) ?? {};
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`eslint-plugin-callflow: the configuration cannot be used.\n${error.message}`);
  }
}
