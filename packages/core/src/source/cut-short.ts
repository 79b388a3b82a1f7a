import type { ArrayNode, SyntaxTree } from './syntax.ts';
import type { ProblemCode } from './wording.ts';

/** With one of these, part of the text was lost or not read, or what was read may stand in the wrong list. */
const LOSSES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unexpected-end',
  'text-after-end',
  'beyond-limits',
  'unclosed-object',
  'unclosed-array',
  'unclosed-string',
  'unclosed-comment',
]);

/** True when the tree may lack part of what was meant: the text is cut off, or its brackets do not match. */
export function isCutShort({ problems }: SyntaxTree): boolean {
  return problems.some(({ code }) => LOSSES.has(code));
}

/** True when entries of a list may be lost: it was not closed where the text ended, or was closed before its end. */
export function isListCutShort({ problems, text }: SyntaxTree, list: ArrayNode): boolean {
  return problems.some(({ code, start, end, related }) => {
    switch (code) {
      case 'unexpected-end':
        // What is open there holds the innermost bracket that is open.
        return related !== undefined && list.start <= related.start && related.start < list.end;
      case 'unclosed-array':
        return related?.start === list.start;
      case 'text-after-end':
        return text.slice(start, end).includes('{');
      default:
        return code === 'beyond-limits';
    }
  });
}
