/** What a module exports, by its URL. Bundles that V8 keeps compiled have another way to it (see build.mjs of the command line). */
export function importModule(url: string): Promise<unknown> {
  return import(url);
}
