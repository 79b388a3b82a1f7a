import type { Linter, Rule } from 'eslint';

/** The configs are named like the presets of callflow-lint. */
export type ConfigName = 'recommended' | 'strict' | 'documented' | 'security';

/** The plugin as users of TypeScript see it. */
export interface CallflowPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  /** Every rule of callflow-lint, by its id. */
  readonly rules: Record<string, Rule.RuleModule>;
  /** `callflow/flow`: flow files in JSON or JSONC. */
  readonly languages: { readonly flow: object };
  /** Flat configs for flow files (`*.flow.json`, `*.flow.jsonc`) and for flows in code. */
  readonly configs: Readonly<Record<ConfigName, Linter.Config[]>>;
}
