import type { ESLint, Linter, Rule } from 'eslint';
import type { RuleId } from './rule-id.ts';

export type { RuleId } from './rule-id.ts';

/** The configs are named like the presets of callflow-lint. */
export type ConfigName = 'recommended' | 'strict' | 'documented' | 'security';

/** What `settings.callflow` may say: `settings: { callflow: { … } satisfies CallflowSettings }`. */
export interface CallflowSettings {
  /** The platform as it is documented, as its engine is, or both, which is the usual. */
  readonly contract?: 'both' | 'documented' | 'engine';
  /** What the flows run on; a call by default. */
  readonly channel?: 'call' | 'conversation' | 'api';
  /** The project's configuration file; false for none. Without it the nearest one above each file counts. */
  readonly config?: string | false;
  /** Whether literals in code that nobody has marked count as flows where they cannot be anything else; true by default. */
  readonly unmarked?: boolean;
}

type Level = 'off' | 'warn' | 'error' | 0 | 1 | 2;

/** The rules of this plugin, each with its level and, where it takes any, its options, which ESLint checks: `rules: { … } satisfies CallflowRules`. */
export type CallflowRules = {
  readonly [Id in RuleId as `callflow/${Id}`]?: Level | [Level] | [Level, Readonly<Record<string, unknown>>];
};

/** The plugin as users of TypeScript see it. */
export interface CallflowPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  /** Every rule of callflow-lint, by its id. */
  readonly rules: Record<RuleId, Rule.RuleModule>;
  /** `callflow/flow`: flow files in JSON or JSONC. */
  readonly languages: { readonly flow: NonNullable<ESLint.Plugin['languages']>[string] };
  /** Flat configs for flow files (`*.flow.json`, `*.flow.jsonc`) and for flows in code. */
  readonly configs: Readonly<Record<ConfigName, Linter.Config[]>>;
}
