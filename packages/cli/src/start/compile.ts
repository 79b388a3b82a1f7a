import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import type { Program } from './start.ts';

/** The text of a program, which the build has kept to ASCII: such a text is read and held at half the cost. */
export function readSource(file: string): string {
  return readFileSync(file, 'latin1');
}

/**
 * Compiles a program as Node compiles modules, or takes what V8 made of it before.
 * @param cachedData of another text, another V8 or other flags it is passed over
 */
export function compile(source: string, file: string, cachedData?: Buffer): Script {
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData,
  });
}

/** Runs a program, which comes to what it exports. */
export function run(script: Script, file: string): Program {
  const module = { exports: {} };
  const evaluate = script.runInThisContext() as (...scope: unknown[]) => void;
  evaluate(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as Program;
}
