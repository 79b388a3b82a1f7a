// Bundles the language server into one file, dist/server.js, so that an editor starts it without installing anything else.
import { resolve } from 'node:path';
import { bundle } from '@callflow-lint/packing/bundle';

const here = import.meta.dirname;
await bundle({
  entry: `${here}/src/server.ts`,
  outfile: resolve(process.argv[2] ?? `${here}/dist/server.js`),
  isProgram: true,
});
