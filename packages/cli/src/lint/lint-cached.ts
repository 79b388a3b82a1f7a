import type { Cache } from '../cache/cache.ts';
import type { Dependencies } from '../cache/dependencies.ts';
import { digest } from '../cache/digest.ts';
import type { InputFile } from '../input/input-set.ts';
import type { FileSettings } from '../settings/file-settings.ts';
import { keepReport, outcomeOf } from './kept-report.ts';
import type { LintOne } from './lint-here.ts';

/** Lints files of which the cache does not know what comes of it. */
export function lintCached(
  lint: LintOne,
  cache: Cache,
  settings: Pick<FileSettings, 'keyFor' | 'dependenciesFor' | 'baselineFor' | 'hasPlugins'>,
): LintOne {
  return async (file) => {
    // What stands in for the file, or comes from a pipe, is not what the file system knows.
    if (file.file === undefined || file.contents !== undefined) return lint(file);
    // The code of a plugin may have changed, and nothing here knows all of its files.
    if (await settings.hasPlugins(file)) return lint(file);
    const key = await keyOf(file, file.file, cache, settings);
    const known = cache.resultOf(file.path, key);
    if (known !== undefined) return outcomeOf(known.report, file);
    const outcome = await lint(file);
    if (outcome.problem === undefined) cache.keep(file.path, { key, report: keepReport(outcome) });
    return outcome;
  };
}

/** Of everything that the outcome for a file depends on. */
async function keyOf(
  input: InputFile,
  file: string,
  cache: Cache,
  settings: Parameters<typeof lintCached>[2],
): Promise<string> {
  const baseline = (await settings.baselineFor(input))?.of(file);
  const dependencies: Dependencies | undefined = await settings.dependenciesFor(input, cache);
  return digest(
    await settings.keyFor(input),
    cache.digestOf(input.path),
    String(input.isNamed),
    JSON.stringify(baseline ?? null),
    dependencies?.of(input.path) ?? '',
  );
}
