import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of configuration files; in one directory the first one counts. */
export const CONFIG_NAMES = ['callflow-lint.config.json', 'callflow-lint.config.jsonc'] as const;

const found = new Map<string, string | undefined>();

/** The configuration file for the files of a directory: its own, or that of the nearest directory above. */
export function findConfigFile(directory: string): string | undefined {
  if (found.has(directory)) return found.get(directory);
  const own = CONFIG_NAMES.map((name) => join(directory, name)).find((path) => existsSync(path));
  const above = dirname(directory);
  const file = own ?? (above === directory ? undefined : findConfigFile(above));
  found.set(directory, file);
  return file;
}
