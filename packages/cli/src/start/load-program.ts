import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { readCodeCache } from './code-cache.ts';
import { compile, readSource, run } from './compile.ts';
import type { Program } from './start.ts';

/**
 * Loads the program of a folder: as V8 compiled it when the folder was built, where that was this version of Node; else as Node does,
 * which from version 22.8 on remembers by itself what it has compiled.
 */
export function loadProgram(folder: string): Program {
  const file = join(folder, 'program.js');
  const source = readSource(file);
  const compiled = readCodeCache(folder, source);
  if (compiled !== undefined) return run(compile(source, file, compiled), file);
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  return createRequire(file)(file) as Program;
}
