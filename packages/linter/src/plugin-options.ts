import type { LintOptions } from './options.ts';

/** What the options say about rules of plugins left out, for where no plugins are loaded. */
export function withoutPluginRules(options: LintOptions): LintOptions {
  const { rules, flows, suppressions } = options;
  return {
    ...options,
    ...(rules !== undefined && { rules: ownOf(rules) }),
    ...(flows !== undefined && {
      flows: flows.map((each) => (each.rules === undefined ? each : { ...each, rules: ownOf(each.rules) })),
    }),
    ...(suppressions !== undefined && { suppressions: suppressions.filter(({ rule }) => !isOfPlugin(rule)) }),
  };
}

function ownOf<Level>(rules: Readonly<Record<string, Level>>): Readonly<Record<string, Level>> {
  return Object.fromEntries(Object.entries(rules).filter(([id]) => !isOfPlugin(id)));
}

/** Whether an id is that of a rule of a plugin: `acme/no-music`. */
export function isOfPlugin(id: string): boolean {
  return id.includes('/');
}
