import { applyFixes, type Diagnostic as Found } from '@callflow-lint/core/report';
import type { Fix } from '@callflow-lint/core/rule';
import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';
import { toDiagnostic } from './diagnostics.ts';

/** The fixes of the findings in a range, and one that applies every safe fix of the file. */
export function codeActions(flow: OpenFlow, { range, context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const [start, end] = [flow.offsetAt(range.start), flow.offsetAt(range.end)];
  const here = flow.diagnostics.filter((found) => found.range.start.offset <= end && start <= found.range.end.offset);
  return [
    ...(wants(CodeActionKind.QuickFix) ? here.flatMap((found) => quickFixes(found, flow)) : []),
    ...(wants(CodeActionKind.SourceFixAll) ? fixAll(flow) : []),
  ];
}

function quickFixes(found: Found, flow: OpenFlow): CodeAction[] {
  return found.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(found, flow)],
    isPreferred: fix.safety === 'safe',
    edit: { changes: { [flow.uri]: editsOf(fix, flow) } },
  }));
}

function editsOf({ edits }: Fix, flow: OpenFlow): TextEdit[] {
  return edits.map((edit) => ({ range: flow.rangeOf(edit), newText: edit.text }));
}

function fixAll(flow: OpenFlow): CodeAction[] {
  const text = flow.document.getText();
  const fixed = applyFixes(text, flow.diagnostics, { safety: 'safe' });
  if (fixed.applied === 0) return [];
  const edit = { range: flow.rangeOf({ start: 0, end: text.length }), newText: fixed.text };
  return [
    {
      title: `Apply ${fixed.applied === 1 ? 'the safe fix' : `all ${fixed.applied} safe fixes`} of this file`,
      kind: CodeActionKind.SourceFixAll,
      edit: { changes: { [flow.uri]: [edit] } },
    },
  ];
}
