import picomatch from 'picomatch';
import type { FlowOptions, LintOptions } from '../options.ts';
import type { Config, Override } from './config-shape.ts';

/** The options for a file, given by its path from the directory of the configuration, with forward slashes. */
export function optionsFor(config: Config, path: string): LintOptions {
  const { extends: presets, rules, contract, channel, overrides = [] } = config;
  const those = overrides.filter(({ files }) => files === undefined || matches(files, path));
  const base: LintOptions = {
    ...(presets !== undefined && { preset: presets }),
    ...(contract !== undefined && { contract }),
    ...(channel !== undefined && { channel }),
    ...(rules !== undefined && { rules }),
  };
  return those.reduce(override, base);
}

function override(options: LintOptions, { files: _, flows, rules, ...rest }: Override): LintOptions {
  if (flows === undefined) return { ...options, ...rest, rules: { ...options.rules, ...rules } };
  const special: FlowOptions = { ...rest, flows, ...(rules !== undefined && { rules }) };
  return { ...options, flows: [...(options.flows ?? []), special] };
}

/** Whether files below a directory are linted, by `include` and `exclude`; a file that is named always is. */
export function isWanted({ include, exclude }: Config, path: string): boolean {
  return (include === undefined || matches(include, path)) && (exclude === undefined || !matches(exclude, path));
}

const compiled = new Map<string, (path: string) => boolean>();

/** A pattern that ends in `/` stands for everything below that directory. */
function matches(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => {
    let isMatch = compiled.get(glob);
    if (isMatch === undefined) {
      isMatch = picomatch(glob.endsWith('/') ? `${glob}**` : glob, { dot: true });
      compiled.set(glob, isMatch);
    }
    return isMatch(path);
  });
}
