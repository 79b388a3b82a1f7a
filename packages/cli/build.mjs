// Bundles the command line into one file, dist/cli.js: nothing is resolved or installed when it runs. Beside it is what it hardly ever
// shows: the pages of the rules.
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '@callflow-lint/packing/bundle';
import { valuesOf } from '@callflow-lint/packing/values-of';
import { withoutProperties } from '@callflow-lint/packing/without-properties';

const here = import.meta.dirname;
const outfile = resolve(process.argv[2] ?? `${here}/dist/cli.js`);
const PAGES = 'rule-pages.json';

/** Has the pages of the rules looked up in the file beside the bundle, in the place of their folders. */
const rulePages = {
  name: 'rule-pages',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]explain[/\\]rule-pages\.ts$/ }, () => ({
      contents: `import { existsSync, readFileSync } from 'node:fs';
const file = new URL('${PAGES}', import.meta.url);
export const pageOf = (id) => existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[id] : undefined;`,
      loader: 'js',
    }));
  },
};

/** Packs the table of time zones, which is read only where a flow or an option is about one. */
const packedZones = {
  name: 'packed-zones',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]hours[/\\]zones\.gen\.ts$/ }, async ({ path }) => {
      const { zoneLines, ...constants } = await valuesOf(path);
      const packed = brotliCompressSync(zoneLines()).toString('base64');
      const exported = Object.entries(constants).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return {
        contents: `${exported.join('\n')}
let lines;
export const zoneLines = () => lines ??= process.getBuiltinModule('node:zlib')
  .brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString();`,
        loader: 'js',
      };
    });
  },
};

/** The page of every rule that has one, by its id. */
async function readPages(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name);
  const pages = await Promise.all(ids.map((id) => readFile(`${folder}/${id}/rule.md`, 'utf8').catch(() => undefined)));
  return Object.fromEntries(ids.map((id, index) => [id, pages[index]]));
}

await bundle({
  entry: `${here}/src/cli.ts`,
  outfile,
  isProgram: true,
  plugins: [
    rulePages,
    packedZones,
    // What is told about the platform on its pages and in editors; the command line shows none of it.
    withoutProperties(/[/\\]core[/\\]src[/\\]platform[/\\]/, ['summary', 'differences', 'evidence']),
  ],
});
await writeFile(join(dirname(outfile), PAGES), JSON.stringify(await readPages(`${here}/../../rules`)));
// For `$schema` in configurations.
await copyFile(`${here}/../../docs/config.schema.json`, join(dirname(outfile), 'config.schema.json'));
