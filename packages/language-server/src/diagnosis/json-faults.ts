import type { Diagnostic } from '@callflow-lint/core/report';
import type { ProblemCode, SyntaxTree } from '@callflow-lint/core/source';

/** What is no mistake for an editor that reads JSON, and refused by the platform all the same. */
const OURS_ALONE: ReadonlySet<ProblemCode> = new Set([
  'empty-document',
  'number-out-of-range',
  'beyond-limits',
  'too-many-problems',
]);

/** Tells the findings about a text from those that any editor makes which reads JSON: where it is none, and keys that are written twice. */
export function isNoJsonFault({ problems }: SyntaxTree): (found: Diagnostic) => boolean {
  const ours = new Set(problems.filter(({ code }) => OURS_ALONE.has(code)).map(({ start }) => start));
  return ({ rule, range }) => {
    if (rule === 'duplicate-key') return false;
    return rule !== 'syntax-error' || ours.has(range.start.offset);
  };
}
