import { createHash } from 'node:crypto';

/** A short text that is another one for other contents. Parts are told apart: `ab`, `c` is not `a`, `bc`. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64');
}
