// Bundles the command line into one file, dist/cli.js: nothing is resolved or installed when it runs.
import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

const here = import.meta.dirname;
// The shebang comes from the banner below: src/cli.ts has none.
const outfile = `${here}/dist/cli.js`;

// CommonJS dependencies call require() for Node's own modules, which an ES module has to create for itself.
const requireForBundledCommonJs =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

await build({
  entryPoints: [`${here}/src/cli.ts`],
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
  minifyWhitespace: true,
  minifySyntax: true,
  keepNames: false,
  legalComments: 'none',
  banner: { js: `#!/usr/bin/env node\n${requireForBundledCommonJs}` },
  logLevel: 'warning',
});
await chmod(outfile, 0o755);
