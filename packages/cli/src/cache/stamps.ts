import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { digest } from './digest.ts';
import { isSettled, NUMBERS_OF_STAMP, numbersOf } from './stamp.ts';

/** What a run has to do with, by absolute path; not all of it need be there. */
export interface Behind {
  /** What is linted, configurations and baselines, and the files of projects. */
  readonly files: readonly string[];
  /** On what it depends which files there are: directories, links, whatever was named, and where configurations are looked for. */
  readonly places: readonly string[];
}

/** How all of it is. */
export interface Stamps {
  /** Another one when anything of it was written, came or went. */
  readonly digest: string;
  /** False when something was written so lately that it may change unnoticed. */
  readonly isSettled: boolean;
}

/**
 * Looks at all of it.
 * @param cache a file of our own: that it is written changes nothing, nor do those beside it whose names begin like its name
 */
export function stampsOf({ files, places }: Behind, cache: string): Stamps {
  const paths = [...files, ...places];
  const numbers = new Float64Array(paths.length * NUMBERS_OF_STAMP);
  const own = new Set([dirname(cache), withoutLinks(dirname(cache))]);
  const listings: string[] = [];
  let areSettled = true;
  for (const [index, path] of paths.entries()) {
    const stat = statOf(path);
    if (stat === undefined) continue;
    areSettled &&= isSettled(stat);
    if (own.has(path)) listings.push(listingOf(path, basename(cache)));
    else numbers.set(numbersOf(stat), index * NUMBERS_OF_STAMP);
  }
  return { digest: digest(new Uint8Array(numbers.buffer), ...listings), isSettled: areSettled };
}

/** How a file or directory is; undefined where it cannot be looked at. */
export function statOf(path: string): Stats | undefined {
  return unlessRefused(() => statSync(path, { throwIfNoEntry: false }));
}

function withoutLinks(directory: string): string {
  return unlessRefused(() => realpathSync(directory)) ?? directory;
}

/** Where we write ourselves, the times of a directory tell nothing, and what is in it does. */
function listingOf(directory: string, ownNames: string): string {
  const all = unlessRefused(() => readdirSync(directory, { withFileTypes: true })) ?? [];
  const others = all.filter(({ name }) => !name.startsWith(ownNames));
  const told = others.map((entry) => [entry.name, entry.isDirectory(), entry.isFile(), entry.isSymbolicLink()]);
  return JSON.stringify(told.map((each) => JSON.stringify(each)).sort());
}

/** What cannot be looked at cannot be read either, so that nothing depends on it. */
function unlessRefused<Seen>(look: () => Seen): Seen | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
