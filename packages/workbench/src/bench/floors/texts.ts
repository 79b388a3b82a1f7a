import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a file, or of each file in a directory. */
export function* textsIn(path: string): Generator<string> {
  const names = statSync(path).isDirectory() ? readdirSync(path).sort() : [''];
  for (const name of names) yield readFileSync(join(path, name), 'utf8');
}
