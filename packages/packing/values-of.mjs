import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** What a TypeScript module exports that imports nothing. */
export async function valuesOf(path) {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' });
  return { ...(await import(`data:text/javascript,${encodeURIComponent(code)}`)) };
}
