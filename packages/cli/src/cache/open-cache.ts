import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { version } from '../version.ts';
import { Cache } from './cache.ts';
import { CACHE_NAME, cacheFileAt, readCacheFile, writeCacheFile } from './cache-file.ts';
import { digest } from './digest.ts';

/** A cache that is kept in a file from run to run. */
export interface StoredCache {
  readonly cache: Cache;
  readonly path: string;
  /** Of what found what is in it; what another version finds is another matter. */
  readonly tool: string;
  /** Writes what this run has found anew. */
  readonly save: () => void;
}

/**
 * Opens the cache of earlier runs.
 * @param location a file or a directory, from the working directory
 * @param program the URL of what the process was started with: what another version of the program beside it found is of no use
 */
export function openCache(location: string = CACHE_NAME, cwd: string, program: string): StoredCache {
  const path = cacheFileAt(resolve(cwd, location) + (/[/\\]$/.test(location) ? '/' : ''));
  const tool = digest(version, readFileSync(new URL('program.js', program)));
  const cache = new Cache(cwd, () => readCacheFile(path, tool));
  return { cache, path, tool, save: () => cache.hasChanged && writeCacheFile(path, tool, cache.entries) };
}
