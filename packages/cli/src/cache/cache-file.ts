import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CacheEntry } from './cache-entry.ts';
import { writeInOneStep } from './write-in-one-step.ts';

/** The name of the cache, in the working directory or in the directory that is chosen for it. */
export const CACHE_NAME = '.callflowlintcache';

/** Where the cache is, by what the command line says: a file, or a directory, which may end in a slash to be made. */
export function cacheFileAt(location: string): string {
  return /[/\\]$/.test(location) || isDirectory(location) ? join(location, CACHE_NAME) : location;
}

/** What cannot be looked at cannot be written either, which is told then. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Reads the entries of a cache by file. There are none where there is no cache, where another version wrote it, and where its sum
 * tells that it was damaged.
 * @param tool what wrote the entries; those of another one are of no use
 */
export function readCacheFile(path: string, tool: string): Map<string, CacheEntry> {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const end = bytes.lastIndexOf(LINE_FEED, -2) + 1;
  const sum = createSum(tool).update(bytes.subarray(0, end));
  const entries = new Map<string, CacheEntry>();
  if (bytes.toString('latin1', end) !== `${sum.digest('base64')}\n`) return entries;
  // Line by line: all of it as one text would take several times as much memory.
  for (let start = 0; start < end; ) {
    const lineEnd = bytes.indexOf(LINE_FEED, start);
    const [file, entry] = JSON.parse(bytes.toString('utf8', start, lineEnd)) as [string, CacheEntry];
    entries.set(file, entry);
    start = lineEnd + 1;
  }
  return entries;
}

/** Writes the entries. Throws a `UsageError` when it cannot. */
export function writeCacheFile(path: string, tool: string, entries: ReadonlyMap<string, CacheEntry>): void {
  writeInOneStep(path, (temporary) => writeEntries(temporary, tool, entries));
}

const LINE_FEED = 10;

/** A line for each entry, and a last one with the sum of them. */
function writeEntries(path: string, tool: string, entries: ReadonlyMap<string, CacheEntry>): void {
  const sum = createSum(tool);
  const handle = openSync(path, 'w');
  try {
    for (const entry of entries) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      sum.update(line);
      writeSync(handle, line);
    }
    writeSync(handle, `${sum.digest('base64')}\n`);
  } finally {
    closeSync(handle);
  }
}

function createSum(tool: string) {
  return createHash('sha1').update(tool);
}
