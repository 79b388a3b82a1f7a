// Bundles the command line into one file, dist/cli.js: nothing is resolved or installed when it runs.
import { chmod, copyFile, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
// The shebang comes from the banner below: src/cli.ts has none.
const outfile = resolve(process.argv[2] ?? `${here}/dist/cli.js`);

// CommonJS dependencies call require() for Node's own modules, which an ES module has to create for itself.
const requireForBundledCommonJs =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** A module that exports a value, packed: texts that are hardly ever read should not make the file large. */
function compressed(name, value) {
  const packed = brotliCompressSync(JSON.stringify(value)).toString('base64');
  return `import { brotliDecompressSync } from 'node:zlib';
export const ${name} = JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`;
}

/** Puts the pages of the rules in the place of the module that reads them from their folders. */
const rulePages = {
  name: 'rule-pages',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]explain[/\\]rule-pages\.ts$/ }, async () => {
      const folder = `${here}/../../rules`;
      const entries = await readdir(folder, { withFileTypes: true });
      const ids = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name);
      const pages = await Promise.all(
        ids.map((id) => readFile(`${folder}/${id}/rule.md`, 'utf8').catch(() => undefined)),
      );
      const byId = Object.fromEntries(ids.map((id, index) => [id, pages[index]]));
      return { contents: compressed('rulePages', byId), loader: 'js' };
    });
  },
};

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
  minify: true,
  legalComments: 'none',
  banner: { js: `#!/usr/bin/env node\n${requireForBundledCommonJs}` },
  logLevel: 'warning',
  plugins: [rulePages],
});
await chmod(outfile, 0o755);
// For `$schema` in configurations.
await copyFile(`${here}/../../docs/config.schema.json`, join(dirname(outfile), 'config.schema.json'));
