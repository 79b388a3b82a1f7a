import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';

/** Of a kind of its own, so that an editor can be told to apply our fixes whenever a file is saved, and no others. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.callflow-lint`;

/** One action that applies every safe fix, until none is left. The edit is worked out when it is chosen, where the editor asks for it then. */
export function fixAll(flow: OpenFlow, { resolvesEdits }: Client): CodeAction[] {
  const count = flow.diagnostics.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  if (count === 0) return [];
  const title = `Apply ${count === 1 ? 'the safe fix' : `all ${count} safe fixes`} of this file`;
  const action: CodeAction = { title, kind: FIX_ALL, data: { uri: flow.uri } };
  return [resolvesEdits ? action : { ...action, edit: editOf(flow) }];
}

/** The chosen action with its edit. */
export function withEdit(action: CodeAction, workspace: Workspace): CodeAction {
  const uri = (action.data as { uri?: unknown } | undefined)?.uri;
  const flow = typeof uri === 'string' ? workspace.flowOf(uri) : undefined;
  return flow === undefined || action.edit !== undefined ? action : { ...action, edit: editOf(flow) };
}

function editOf(flow: OpenFlow): WorkspaceEdit {
  const { text } = flow.session.fix(flow.text, { safety: 'safe' }, flow.info);
  return { changes: { [flow.uri]: flow.toTextEdits([changed(flow.text, text)]) } };
}

/** What lies between the beginning and the end that both texts share, so that cursors and folds outside of it stay. */
function changed(before: string, after: string) {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let rest = 0;
  while (rest < shortest - start && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
  return { start, end: before.length - rest, text: after.slice(start, after.length - rest) };
}
