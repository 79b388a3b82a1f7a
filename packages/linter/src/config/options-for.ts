import type { FlowOptions, LintOptions } from '../options.ts';
import { mergeRules } from '../rule-setting.ts';
import type { Config, Override } from './config-shape.ts';
import { declaredIn } from './declared-in.ts';
import { matches } from './matches.ts';

/** The options for a file, given by its path from the directory of the configuration, with forward slashes. */
export function optionsFor(config: Config, path: string): LintOptions {
  const { extends: presets, overrides = [], suppressionPolicy } = config;
  const suppressions = (config.suppressions ?? []).filter(({ file }) => file === path);
  const those = overrides.filter(({ files }) => files === undefined || matches(files, path));
  const forFile = those.filter(({ flows }) => flows === undefined).reduce<Settings>(merge, config);
  const forFlows = those.flatMap(({ flows, ...settings }): FlowOptions[] =>
    // What is declared holds as a whole, so that a flow with a time zone of its own keeps the hours of its file.
    flows === undefined ? [] : [{ flows, ...choicesOf({ ...declaringOf(forFile), ...settings }) }],
  );
  return {
    ...choicesOf(forFile),
    ...(presets !== undefined && { preset: presets }),
    ...(forFlows.length > 0 && { flows: forFlows }),
    ...(suppressions.length > 0 && { suppressions: suppressions.map(({ file: _, ...suppression }) => suppression) }),
    ...(suppressionPolicy !== undefined && { suppressionPolicy }),
    ...(config.ids === 'rendered' && { rendered: config.names ?? {} }),
  };
}

/** Whether the options are the same whatever the file. */
export function isSameForAll({ overrides = [], suppressions = [] }: Config): boolean {
  return overrides.length === 0 && suppressions.length === 0;
}

/** What may be settled for all flows or for some. */
type Settings = Omit<Override, 'files' | 'flows'>;

function merge(settings: Settings, { files: _, flows: __, ...next }: Override): Settings {
  return { ...settings, ...next, rules: mergeRules(settings.rules, next.rules) };
}

function declaringOf({ timezone, businessHours, holidays, variables }: Settings): Settings {
  return {
    ...(timezone !== undefined && { timezone }),
    ...(businessHours !== undefined && { businessHours }),
    ...(holidays !== undefined && { holidays }),
    ...(variables !== undefined && { variables }),
  };
}

function choicesOf(settings: Settings): Omit<FlowOptions, 'flows'> {
  const { rules, contract, channel } = settings;
  const declared = declaredIn(settings);
  return {
    ...(contract !== undefined && { contract }),
    ...(channel !== undefined && { channel }),
    ...(rules !== undefined && { rules }),
    ...(declared !== undefined && { declared }),
  };
}

/** Whether files below a directory are linted, by `include` and `exclude`; a file that is named always is. */
export function isWanted({ include, exclude }: Config, path: string): boolean {
  return (include === undefined || matches(include, path)) && (exclude === undefined || !matches(exclude, path));
}
