import type { Rule } from 'eslint';
import type { Finding } from './findings.ts';
import { toFix } from './to-fix.ts';

/** Tells ESLint of a finding, as the rule that found it. */
export function tell({ diagnostic: { message, range, fixes }, code }: Finding, context: Rule.RuleContext): void {
  const { sourceCode } = context;
  const safe = fixes.find(({ safety }) => safety === 'safe');
  const suggestions = fixes.filter(({ safety }) => safety === 'suggestion');
  context.report({
    // Languages count columns differently; ESLint translates offsets for each.
    loc: { start: sourceCode.getLocFromIndex(range.start.offset), end: sourceCode.getLocFromIndex(range.end.offset) },
    messageId: 'finding',
    data: { message },
    fix: safe === undefined ? null : (toFix(safe, code, sourceCode.text) ?? null),
    suggest: suggestions.flatMap((fix) => {
      const made = toFix(fix, code, sourceCode.text);
      return made === undefined ? [] : [{ messageId: 'suggestion', data: { title: fix.title }, fix: made }];
    }),
  });
}
