import { resolve } from 'node:path';
import type { RuleOptionValues } from '@callflow-lint/core/rule';
import {
  ConfigError,
  type LintOptions,
  levelIn,
  optionsIn,
  overrideOptions,
  rules as ownRules,
  type RuleSetting,
} from '@callflow-lint/linter';
import { type FileSession, FileSessions } from '@callflow-lint/linter/file-sessions';
import { FileTexts } from '@callflow-lint/linter/file-texts';
import type { Rule } from 'eslint';
import { readSettings, type Settings } from './settings.ts';

/** The rules that are on in the configuration of ESLint, each with what its options are set to there. */
export type AskedRules = ReadonlyMap<string, RuleOptionValues | undefined>;

/** For how many milliseconds files are taken not to have changed: ESLint may live as long as an editor, and nobody tells it. */
const KEPT_FOR = 1000;

const texts = new FileTexts(KEPT_FOR);
/** By working directory: files are named from there. */
const sessions = new Map<string, FileSessions>();

/**
 * How a document is linted: by the rules that are on in ESLint's configuration, without those that the project's own configuration
 * turns off. ESLint settles the levels.
 * @param rules those that are on
 */
export function sessionFor(context: Rule.RuleContext, rules: AskedRules): FileSession {
  const { cwd, filename, sourceCode } = context;
  const { config } = settingsOf(context);
  try {
    return sessionsIn(cwd).of(resolve(cwd, filename), {
      config: typeof config === 'string' ? resolve(cwd, config) : config,
      text: sourceCode.text,
      adapt: adaptFor(context, rules),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(`eslint-plugin-callflow: the configuration cannot be used.\n${error.message}`);
  }
}

function sessionsIn(cwd: string): FileSessions {
  let found = sessions.get(cwd);
  if (found === undefined) {
    found = new FileSessions(cwd, texts);
    sessions.set(cwd, found);
  }
  return found;
}

/** By what is written: files of one entry have the same settings, but ESLint may copy them for each. */
const read = new Map<string, Settings>();

/** What `settings.callflow` says about a document. Throws an error for users when there is something in it that makes no sense. */
export function settingsOf({ settings }: Rule.RuleContext): Settings {
  const written = JSON.stringify(settings.callflow ?? null);
  let found = read.get(written);
  if (found === undefined) {
    found = readSettings(settings);
    read.set(written, found);
  }
  return found;
}

type Adapt = (options: LintOptions) => LintOptions;

/** By settings, then by rules: files of one entry have the same. */
const adapts = new WeakMap<Settings, Map<AskedRules, Adapt>>();

function adaptFor(context: Rule.RuleContext, rules: AskedRules): Adapt {
  const settings = settingsOf(context);
  const known = adapts.get(settings) ?? new Map<AskedRules, Adapt>();
  adapts.set(settings, known);
  const adapt = known.get(rules) ?? ((options) => adapted(options, settings, rules));
  known.set(rules, adapt);
  return adapt;
}

function adapted(options: LintOptions, { contract, channel }: Settings, on: AskedRules): LintOptions {
  const rules: Record<string, RuleSetting> = {};
  for (const id of Object.keys(ownRules)) {
    const setting = options.rules?.[id] ?? 'error';
    const values = { ...optionsIn(setting), ...on.get(id) };
    if (!on.has(id) || levelIn(setting) === 'off') rules[id] = 'off';
    else if (Object.keys(values).length > 0) rules[id] = ['error', values];
  }
  return overrideOptions(
    { ...options, preset: 'strict', rules },
    { ...(contract !== undefined && { contract }), ...(channel !== undefined && { channel }) },
  );
}
