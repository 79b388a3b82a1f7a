import { join, resolve } from 'node:path';
import { ConfigFiles } from '@callflow-lint/linter/config-files';
import type { LoadedPlugins } from '@callflow-lint/linter/plugins';
import type { Terminal } from '../output/terminal.ts';
import { allowedPlugins } from './allowed-plugins.ts';
import { loadAllowed, NO_PLUGINS } from './load-allowed.ts';

/** The options of commands that look at rules, and at no flows. */
export interface PluginOptions {
  readonly config?: string;
  readonly allowPlugin?: readonly string[];
}

/** The plugins of the configuration that holds in the working directory; none when the user allows none. */
export async function pluginsHere(
  { config, allowPlugin }: PluginOptions,
  { cwd, env }: Terminal,
): Promise<LoadedPlugins> {
  const allowed = allowedPlugins(allowPlugin, env);
  if (allowed.size === 0) return NO_PLUGINS;
  const chosen = config === undefined ? undefined : resolve(cwd, config);
  const loaded = new ConfigFiles(cwd).of(join(cwd, 'any.json'), chosen);
  return loaded === undefined ? NO_PLUGINS : loadAllowed(loaded, allowed);
}
