import { type BuildOptions, build } from 'esbuild';

/** Programs that do the least a linter can do. */
export interface Floors {
  readonly read: string;
  readonly jsonParse: string;
  /** In one file, like the command line. */
  readonly parseTree: string;
  /** Loading jsonc-parser from node_modules. */
  readonly parseTreeUnbundled: string;
}

/** Builds the floors into a directory below this package, with the options the command line is bundled with. */
export async function buildFloors(directory: string): Promise<Floors> {
  const bundle = async (name: string, to: string, more: BuildOptions = {}): Promise<string> => {
    const outfile = `${directory}/${to}.mjs`;
    await build({
      entryPoints: [`${import.meta.dirname}/floors/${name}.ts`],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      mainFields: ['module', 'main'],
      minifyWhitespace: true,
      minifySyntax: true,
      logLevel: 'warning',
      ...more,
    });
    return outfile;
  };
  return {
    read: await bundle('read', 'read'),
    jsonParse: await bundle('json-parse', 'json-parse'),
    parseTree: await bundle('parse-tree', 'parse-tree'),
    parseTreeUnbundled: await bundle('parse-tree', 'parse-tree-unbundled', { packages: 'external' }),
  };
}
