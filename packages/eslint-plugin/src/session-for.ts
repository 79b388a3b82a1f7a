import { resolve } from 'node:path';
import type { RuleOptionValues } from '@callflow-lint/core/rule';
import {
  ConfigError,
  type LintOptions,
  levelIn,
  optionsIn,
  type RuleSetting,
  type RuleSettings,
  type Session,
  session,
} from '@callflow-lint/linter';
import { ConfigFiles } from '@callflow-lint/linter/config-files';
import type { Rule } from 'eslint';
import { readSettings, type Settings } from './settings.ts';

/** What a configuration of ESLint sets options of one rule to. */
export interface OwnOptions {
  readonly id: string;
  readonly options: RuleOptionValues;
}

const sessions = new Map<string, Session>();
const configs = new ConfigFiles();

/**
 * The prepared rules for a file: all of them, since ESLint decides by itself which findings are shown; only what the
 * project's own configuration turns off stays off. A rule that ESLint gives options has a session to itself.
 */
export function sessionFor({ settings, filename, cwd }: Rule.RuleContext, own?: OwnOptions): Session {
  const options = optionsOf(readSettings(settings), own, resolve(cwd, filename), cwd);
  const key = JSON.stringify(options);
  let prepared = sessions.get(key);
  if (prepared === undefined) {
    prepared = session(options);
    sessions.set(key, prepared);
  }
  return prepared;
}

function optionsOf({ config, contract, channel }: Settings, own: OwnOptions | undefined, file: string, cwd: string) {
  const options = projectOptions(file, typeof config === 'string' ? resolve(cwd, config) : config);
  const all: LintOptions = {
    ...options,
    ...(contract !== undefined && { contract }),
    ...(channel !== undefined && { channel }),
    preset: 'strict',
    rules: own === undefined ? chosenBy(options.rules ?? {}) : only(own, options.rules?.[own.id]),
  };
  return all;
}

/** What the project's configuration turns off, and the options that it sets. */
function chosenBy(rules: RuleSettings): RuleSettings {
  const chosen: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(rules)) {
    const options = optionsIn(setting);
    if (levelIn(setting) === 'off') chosen[id] = 'off';
    else if (options !== undefined) chosen[id] = ['error', options];
  }
  return chosen;
}

/** No rule but this one, unless the project's configuration turns it off. */
function only({ id, options }: OwnOptions, chosen: RuleSetting = 'error'): RuleSettings {
  const others = [...session().rules.keys()].map((each) => [each, 'off'] as const);
  const level = levelIn(chosen) === 'off' ? 'off' : 'error';
  return { ...Object.fromEntries(others), [id]: [level, { ...optionsIn(chosen), ...options }] };
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
