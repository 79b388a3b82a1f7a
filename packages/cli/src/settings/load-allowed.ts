import { ConfigError } from '@callflow-lint/linter';
import type { LoadedConfig } from '@callflow-lint/linter/config-files';
import { type LoadedPlugins, loadPlugins } from '@callflow-lint/linter/plugins';
import { ALLOWED_PLUGINS } from './allowed-plugins.ts';

export const NO_PLUGINS: LoadedPlugins = { rules: {}, pageOf: () => undefined };

/** Loads the plugins of a configuration. Throws a `ConfigError` when the user has not allowed all of them. */
export async function loadAllowed(
  { config, directory, shownAs }: LoadedConfig,
  allowed: ReadonlySet<string>,
): Promise<LoadedPlugins> {
  const { plugins = [] } = config;
  const others = plugins.filter((name) => !allowed.has(name));
  if (others.length > 0) {
    const options = others.map((name) => `--allow-plugin ${name}`).join(' ');
    throw new ConfigError(
      `${shownAs}: It names plugins that nobody has allowed: ${others.join(', ')}. A plugin is code that runs on this machine. ` +
        `If you trust it, say ${options}, or set ${ALLOWED_PLUGINS}=${others.join(',')}.`,
    );
  }
  return plugins.length === 0 ? NO_PLUGINS : loadPlugins(plugins, directory);
}
