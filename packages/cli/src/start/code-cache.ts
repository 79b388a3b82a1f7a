import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** Lies beside the program. What a V8 has compiled is of use to the same one only. */
const NAME = `program-${process.version}-${process.arch}.cache`;

/**
 * What V8 made of a program when it was built; undefined where it was built by another Node, where it is damaged, and where nothing
 * compiled is to be used. Whoever could tamper with it could tamper with the program beside it.
 */
export function readCodeCache(folder: string, source: string): Buffer | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const id = idOf(source);
  try {
    // Of damage V8 itself would die. In one piece: many small ones take longer.
    const bytes = inflateSync(readFileSync(join(folder, NAME)), { chunkSize: 4 * source.length });
    return bytes.toString('latin1', 0, id.length) === id ? bytes.subarray(id.length) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what V8 made of a program: not compressed, but with a sum. */
export function writeCodeCache(folder: string, source: string, compiled: Buffer): void {
  const bytes = Buffer.concat([Buffer.from(idOf(source)), compiled]);
  writeFileSync(join(folder, NAME), deflateSync(bytes, { level: 0 }));
}

/** The first line of a program, a digest of the rest: V8 takes texts of the same length for the same. */
function idOf(source: string): string {
  return source.slice(0, source.indexOf('\n') + 1);
}
