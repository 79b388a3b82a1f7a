import type { Linter } from 'eslint';

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
