import type { Diagnostic as Found } from '@callflow-lint/core/report';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { toDiagnostic } from '../diagnosis/diagnostics.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';
import { FIX_ALL, fixAll } from './fix-all.ts';
import { suppressions } from './suppressions.ts';

/** The fixes of the findings in a range, ways to suppress them, and one action that applies every safe fix of the file. */
export function codeActions(
  flow: OpenFlow,
  { range, context }: CodeActionParams,
  { client, workspace }: { readonly client: Client; readonly workspace: Workspace },
): CodeAction[] {
  const wants = (kind: string) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const [start, end] = [flow.offsetAt(range.start), flow.offsetAt(range.end)];
  const here = flow.diagnostics.filter((found) => found.range.start.offset <= end && start <= found.range.end.offset);
  return [
    ...(wants(CodeActionKind.QuickFix)
      ? here.flatMap((found) => [...quickFixes(found, flow), ...suppressions(found, flow, workspace)])
      : []),
    ...(wants(FIX_ALL) ? fixAll(flow, client) : []),
  ];
}

function quickFixes(found: Found, flow: OpenFlow): CodeAction[] {
  return found.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(found, flow)],
    isPreferred: fix.safety === 'safe',
    edit: { changes: { [flow.uri]: flow.toTextEdits(fix.edits) } },
  }));
}
