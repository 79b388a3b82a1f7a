// How every bundle of this repository is made; the build.mjs of a package says what is in it.
import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

// CommonJS dependencies call require() for Node's own modules, which an ES module has to create for itself.
const requireForBundledCommonJs =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * Bundles a module and all it imports into one file for Node: nothing is resolved or installed when it runs, but for what is `external`.
 * @param {import('esbuild').BuildOptions & { entry: string, outfile: string, isProgram?: boolean }} options with `isProgram` it can be
 *   started by its name; the others are those of esbuild
 */
export async function bundle({ entry, outfile, isProgram = false, ...others }) {
  const shebang = isProgram ? '#!/usr/bin/env node\n' : '';
  const result = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    // No splitting: `await import('./x.ts')` stays inside the one file, but is evaluated only when reached.
    splitting: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    // jsonc-parser's CommonJS main is UMD, which cannot be bundled.
    mainFields: ['module', 'main'],
    minify: true,
    // An ES module is strict without saying so; in a bundle every one of its parts would say it.
    ...(others.format !== 'cjs' && { tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } } }),
    legalComments: 'none',
    banner: { js: others.format === 'cjs' ? shebang : `${shebang}${requireForBundledCommonJs}` },
    logLevel: 'warning',
    ...others,
  });
  if (isProgram) await chmod(outfile, 0o755);
  return result;
}
