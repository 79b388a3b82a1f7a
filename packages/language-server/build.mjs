// Bundles the language server into one file, dist/server.js, so that an editor starts it without installing anything else.
import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const outfile = resolve(process.argv[2] ?? `${here}/dist/server.js`);

// CommonJS dependencies call require() for Node's own modules, which an ES module has to create for itself.
const requireForBundledCommonJs =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

await build({
  entryPoints: [`${here}/src/server.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  banner: { js: `#!/usr/bin/env node\n${requireForBundledCommonJs}` },
  logLevel: 'warning',
});
await chmod(outfile, 0o755);
