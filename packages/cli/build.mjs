// Bundles the command line: nothing is resolved or installed when it runs. cli.js starts program.js; beside them is what V8 has made
// of the program, the table of time zones, and what it hardly ever shows: the pages of the rules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from '@callflow-lint/packing/bundle';
import { valuesOf } from '@callflow-lint/packing/values-of';
import { withoutProperties } from '@callflow-lint/packing/without-properties';

const here = import.meta.dirname;
const out = resolve(process.argv[2] ?? `${here}/dist`);
const fixtures = resolve(here, '../../fixtures/flows');
const TOLD = ['summary', 'evidence'];
const PAGES = 'rule-pages.json';
const ZONES = 'zones.br';

/** Has the pages of the rules looked up in the file beside the bundle, in the place of their folders. */
const rulePages = {
  name: 'rule-pages',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]explain[/\\]rule-pages\.ts$/ }, () => ({
      contents: `import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const file = join(import.meta.dirname, '${PAGES}');
export const pageOf = (id) => existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[id] : undefined;`,
      loader: 'js',
    }));
  },
};

/** Has the table of time zones looked up in a file beside the bundle: only some flows and options are about one. */
const packedZones = {
  name: 'packed-zones',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]hours[/\\]zones\.gen\.ts$/ }, async ({ path }) => {
      const { zoneLines, ...constants } = await valuesOf(path);
      await writeFile(join(out, ZONES), brotliCompressSync(zoneLines()));
      const exported = Object.entries(constants).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return {
        contents: `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
${exported.join('\n')}
let lines;
export const zoneLines = () => lines ??= brotliDecompressSync(readFileSync(join(import.meta.dirname, '${ZONES}'))).toString();`,
        loader: 'js',
      };
    });
  },
};

/** Code that V8 has kept compiled cannot import modules (Node 20); that of cli.js can. */
const importModule = {
  name: 'import-module',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]plugins[/\\]import-module\.ts$/ }, () => ({
      contents: `import { createRequire } from 'node:module';
export const { importModule } = createRequire(import.meta.filename)('./cli.js');`,
      loader: 'js',
    }));
  },
};

/** Leaves out what commander starts other programs with; ours has no commands that are programs of their own. */
const noOtherPrograms = {
  name: 'no-other-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]commander[/\\]lib[/\\]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

/** The page of every rule that has one, by its id. */
async function readPages(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name);
  const pages = await Promise.all(ids.map((id) => readFile(`${folder}/${id}/rule.md`, 'utf8').catch(() => undefined)));
  return Object.fromEntries(ids.map((id, index) => [id, pages[index]]));
}

/** A CommonJS module is loaded sooner than an ES module. */
const commonJs = {
  format: 'cjs',
  define: {
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    // Dependencies give it to createRequire(), which takes paths too.
    'import.meta.url': '__filename',
  },
  // Strict as a whole, so that not every part of it has to say so.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** The text of a module that is built from the sources. */
async function textOf(entry, plugins = []) {
  const options = {
    entry: `${here}/src/start/${entry}`,
    outfile: 'in memory',
    write: false,
    plugins,
    ...commonJs,
  };
  return (await bundle(options)).outputFiles[0].text;
}

async function buildProgram() {
  const text = await textOf('start.ts', [
    rulePages,
    packedZones,
    importModule,
    noOtherPrograms,
    // What is told on pages and in editors; the command line shows none of it.
    withoutProperties(/[/\\]platform[/\\](limits\.ts|variables[/\\])/, [...TOLD, 'beyond', 'by', 'note', 'unit']),
    withoutProperties(/[/\\]core[/\\]src[/\\]platform[/\\]/, [...TOLD, 'differences', 'default']),
    withoutProperties(/[/\\]config[/\\]config-shape\.ts$/, ['about']),
  ]);
  const program = inAscii(text);
  const digest = createHash('sha1').update(program).digest('hex');
  await writeFile(join(out, 'program.js'), `//${digest}\n'use strict';${program}`);
}

/** esbuild leaves other characters in regular expressions, and in raw templates, from which some are made. */
function inAscii(text) {
  return text.replace(/\P{ASCII}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Has V8 compile what a run over flows with faults needs. */
async function buildCodeCache() {
  const input = await textOf('make-code-cache.ts');
  execFileSync(process.execPath, ['-', out, fixtures], { input, stdio: ['pipe', 'ignore', 'inherit'] });
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
// Whatever the package above it says.
await writeFile(join(out, 'package.json'), '{ "type": "commonjs" }\n');
await buildProgram();
await buildCodeCache();
await bundle({ entry: `${here}/src/cli.ts`, outfile: join(out, 'cli.js'), isProgram: true, ...commonJs });
await writeFile(join(out, PAGES), JSON.stringify(await readPages(`${here}/../../rules`)));
// For `$schema` in configurations.
await copyFile(`${here}/../../docs/config.schema.json`, join(out, 'config.schema.json'));
