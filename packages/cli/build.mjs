// Bundles the command line into one file, dist/cli.js: nothing is resolved or installed when it runs.
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '@callflow-lint/packing/bundle';

const here = import.meta.dirname;
const outfile = resolve(process.argv[2] ?? `${here}/dist/cli.js`);

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

await bundle({ entry: `${here}/src/cli.ts`, outfile, isProgram: true, plugins: [rulePages] });
// For `$schema` in configurations.
await copyFile(`${here}/../../docs/config.schema.json`, join(dirname(outfile), 'config.schema.json'));
