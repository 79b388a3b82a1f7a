// Leaves out of a bundle what it never shows.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transform } from 'esbuild';

/**
 * A plugin of esbuild that takes properties out of the object literals of some modules. It is for data: nothing in the bundle may
 * read them.
 * @param {RegExp} filter the paths of the modules
 * @param {readonly string[]} names of the properties
 * @returns {import('esbuild').Plugin}
 */
export function withoutProperties(filter, names) {
  return {
    name: 'without-properties',
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts' });
        return { contents: cut(code, stretchesOf(code, names)), loader: 'js' };
      });
    },
  };
}

/** Where the properties stand, each up to what follows it, in the order of the text. */
function stretchesOf(code, names) {
  const stretches = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'ObjectExpression') return;
    for (const [index, { type, key, start }] of node.properties.entries()) {
      if (type !== 'Property' || !names.includes(key.name)) continue;
      stretches.push({ start, end: node.properties[index + 1]?.start ?? node.end - 1 });
    }
  });
  return stretches.sort((a, b) => a.start - b.start);
}

/** A stretch inside another one goes with it. */
function cut(code, stretches) {
  let [kept, at] = ['', 0];
  for (const { start, end } of stretches) {
    if (start >= at) kept += code.slice(at, start);
    at = Math.max(at, end);
  }
  return kept + code.slice(at);
}
