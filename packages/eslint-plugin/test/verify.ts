import type { Linter } from 'eslint';
import { Linter as Linter10 } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import plugin from '../src/index.ts';

/** The versions of ESLint that are supported. */
export const VERSIONS = [
  { version: 'ESLint 10', linter: new Linter10() },
  // Both versions take the same configurations; their types name classes of their own.
  { version: 'ESLint 9', linter: new Linter9() as unknown as Linter },
];

/** A configuration for flow files, and for code, with all rules on. */
export function configOf(settings: object, rules: Linter.RulesRecord = EVERY_RULE): Linter.Config[] {
  const shared = {
    plugins: { callflow: plugin as never },
    settings: { callflow: { config: false, ...settings } },
    rules,
  };
  return [
    { files: ['**/*.flow.json', '**/*.flow.jsonc'], language: 'callflow/flow', ...shared },
    { files: ['**/*.js'], ...shared },
  ];
}

const EVERY_RULE: Linter.RulesRecord = Object.fromEntries(
  Object.keys(plugin.rules).map((id) => [`callflow/${id}`, 'error']),
);

/** What is shown of a finding: its rule, its text, and where it stands. */
export interface Shown {
  readonly rule: string;
  readonly message: string;
  readonly from: string;
  readonly to: string;
}

/** The messages of ESLint, in the order of places and rules. */
export function shown(messages: readonly Linter.LintMessage[]): Shown[] {
  return inOrder(
    messages.map(({ ruleId, message, line, column, endLine, endColumn }) => ({
      rule: ruleId?.replace('callflow/', '') ?? 'ESLint',
      message,
      from: `${line}:${column}`,
      to: `${endLine}:${endColumn}`,
    })),
  );
}

/** Sorts by what is shown: ESLint orders findings of one place by itself. */
export function inOrder(findings: readonly Shown[]): Shown[] {
  return [...findings].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
