import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of configuration files; in one directory the first one counts. */
export const CONFIG_NAMES = ['callflow-lint.config.json', 'callflow-lint.config.jsonc'] as const;

/** Configuration files by directory, as far as they were looked for. */
export type FoundConfigs = Map<string, string | undefined>;

const ofThisProcess: FoundConfigs = new Map();

/**
 * The configuration file for the files of a directory: its own, or that of the nearest directory above.
 * @param found what was found before; processes that live long forget it when files change.
 */
export function findConfigFile(directory: string, found: FoundConfigs = ofThisProcess): string | undefined {
  if (found.has(directory)) return found.get(directory);
  const own = CONFIG_NAMES.map((name) => join(directory, name)).find((path) => existsSync(path));
  const above = dirname(directory);
  const file = own ?? (above === directory ? undefined : findConfigFile(above, found));
  found.set(directory, file);
  return file;
}
