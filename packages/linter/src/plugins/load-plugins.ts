import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyRule, Plugin } from '@callflow-lint/core/rule';
import { ConfigError } from '../config-error.ts';
import { problemsWithPlugin } from './check-plugin.ts';
import { importModule } from './import-module.ts';
import { rulesOfPlugin } from './plugin-rules.ts';

/** Plugins whose code has run. */
export interface LoadedPlugins {
  /** Their rules, by ids with the name of the plugin before: `acme/no-music`. */
  readonly rules: Readonly<Record<string, AnyRule>>;
  /** The address of the page of a rule by its id; undefined where its plugin has no pages. */
  readonly pageOf: (id: string) => URL | undefined;
}

/**
 * Loads packages with rules, and so runs their code: only to be called for packages that the user has allowed.
 * Throws a `ConfigError` when one of them is not there, fails, or is no plugin.
 * @param names of packages, or paths that begin with `./`
 * @param directory from which they are looked up
 */
export async function loadPlugins(names: readonly string[], directory: string): Promise<LoadedPlugins> {
  const plugins = new Map<string, { readonly plugin: Plugin; readonly from: string }>();
  for (const from of names) {
    const plugin = await load(from, directory);
    const other = plugins.get(plugin.name);
    if (other !== undefined)
      throw new ConfigError(`The plugins ${other.from} and ${from} both call themselves "${plugin.name}".`);
    plugins.set(plugin.name, { plugin, from });
  }
  return {
    rules: Object.fromEntries([...plugins.values()].flatMap(({ plugin }) => rulesOfPlugin(plugin))),
    pageOf: (id) => {
      const [name = '', rule = ''] = id.split('/');
      const pages = plugins.get(name)?.plugin.pages;
      return pages === undefined ? undefined : new URL(`${rule}/rule.md`, pages);
    },
  };
}

async function load(name: string, directory: string): Promise<Plugin> {
  const file = find(name, directory);
  const exported = await run(name, file);
  const problems = problemsWithPlugin(exported);
  if (problems.length === 0) return exported as Plugin;
  throw new ConfigError([`The plugin ${name} cannot be used.`, ...problems].join('\n  '));
}

function find(name: string, directory: string): string {
  try {
    return createRequire(join(directory, 'callflow-lint.config.json')).resolve(name);
  } catch (error) {
    const isHidden = (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
    const why = isHidden
      ? 'its "exports" name no module under "default"'
      : `it is not installed in ${directory} or above`;
    throw new ConfigError(`The plugin ${name} cannot be loaded: ${why}.`);
  }
}

async function run(name: string, file: string): Promise<unknown> {
  try {
    return ((await importModule(pathToFileURL(file).href)) as { readonly default?: unknown }).default;
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new ConfigError(`The plugin ${name} cannot be loaded, because its own code fails.\n${told}`);
  }
}
