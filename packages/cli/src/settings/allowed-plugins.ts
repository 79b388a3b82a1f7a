/** The variable of the environment with the names of plugins that may run, between commas. */
export const ALLOWED_PLUGINS = 'CALLFLOW_LINT_ALLOW_PLUGINS';

/** The plugins that the user trusts: those of the command line and of the environment. A configuration has no say in it. */
export function allowedPlugins(named: readonly string[] = [], env: NodeJS.ProcessEnv = {}): ReadonlySet<string> {
  const listed = (env[ALLOWED_PLUGINS] ?? '').split(',').map((name) => name.trim());
  return new Set([...named, ...listed].filter((name) => name !== ''));
}
