import type { AnyRule } from './rule-set.ts';

/** Rules that are not of this project, as the module of their package exports them by default. */
export interface Plugin {
  /** What the ids of its rules begin with, before a slash: `acme` in `acme/no-music`. Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The rules by their ids, without the name of the plugin. */
  readonly rules: Readonly<Record<string, AnyRule>>;
  /** Where the page of a rule is read on the web; `{id}` stands for its id: `https://example.com/rules/{id}.md`. */
  readonly docs: string;
  /** The folder that has the page of each rule as `ID/rule.md`, for `explain`: `new URL('./rules/', import.meta.url).href`. */
  readonly pages?: string;
}

/** States a plugin; exists for its types only. */
export function definePlugin<const T extends Plugin>(plugin: T): T {
  return plugin;
}
