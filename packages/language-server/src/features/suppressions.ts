import { basename, dirname, relative, sep } from 'node:path';
import type { Action, Flow } from '@callflow-lint/core/flow';
import type { Diagnostic as Found } from '@callflow-lint/core/report';
import { RULE_CRASH, STALE_SUPPRESSION } from '@callflow-lint/core/rule';
import { insertElement, insertMember, replaceString, type TextEdit } from '@callflow-lint/core/source';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type ConfigDocument, configDocumentOf } from '../config-document.ts';
import { toDiagnostic } from '../diagnosis/diagnostics.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';

/** The ways in which a finding can be accepted: by a comment where there may be one, else by the detail of its flow; and by the configuration. */
export function suppressions(found: Found, flow: OpenFlow, workspace: Workspace): CodeAction[] {
  // The one is never hidden, and the other says that there is nothing to hide.
  if (found.rule === RULE_CRASH || found.rule === STALE_SUPPRESSION) return [];
  const config = configDocumentOf(flow, workspace);
  const { allowInline = true, requireReasons = false } = config?.config.suppressionPolicy ?? {};
  const reason = requireReasons ? ' -- say why' : '';
  const inline = flow.takesComments ? byComment(found, flow, reason) : byDetail(found, flow, reason);
  const here = inline === undefined || !allowInline ? undefined : { changes: { [flow.uri]: flow.toTextEdits(inline) } };
  const there = config === undefined ? undefined : byConfiguration(found, flow, config, requireReasons);
  const action = (how: string, edit: CodeAction['edit']): CodeAction[] =>
    edit === undefined
      ? []
      : [
          {
            title: `Suppress ${found.rule} ${how}`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [toDiagnostic(found, flow)],
            edit,
          },
        ];
  return [
    ...action(flow.takesComments ? 'by a comment' : 'by the detail of the flow', here),
    ...(config === undefined ? [] : action(`in ${basename(config.path)}`, there)),
  ];
}

/** A comment of its own in the line above. */
function byComment({ rule, range }: Found, { text }: OpenFlow, reason: string): TextEdit[] {
  const start = range.start.offset - range.start.column + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `${indent}// callflow-lint-disable-next-line ${rule}${reason}${eol}`;
  return [{ start, end: start, text: comment }];
}

/** A line of its own in the detail; it holds for the flow as a whole. */
function byDetail(found: Found, open: OpenFlow, reason: string): TextEdit[] | undefined {
  const flow = outermost(flowOf(found, open));
  if (flow?.object === undefined) return undefined;
  const directive = `callflow-lint-disable ${found.rule}${reason}`;
  const detail = flow.value('detail');
  if (detail === undefined) return insertMember(open.tree, flow.object, 'detail', directive, { after: 'name' });
  if (detail.kind !== 'string') return undefined;
  return [replaceString(detail, detail.value === '' ? directive : `${detail.value}\n${directive}`)];
}

function byConfiguration(
  found: Found,
  open: OpenFlow,
  { path, tree, config, toEdit }: ConfigDocument,
  requireReasons: boolean,
): CodeAction['edit'] {
  if (open.path === undefined || tree.root?.kind !== 'object') return undefined;
  const entry = {
    file: relative(dirname(path), open.path).split(sep).join('/'),
    ...placeOf(found, open),
    rule: found.rule,
    ...(requireReasons && { reason: 'Say why.' }),
  };
  const list = tree.root.members.findLast(({ key }) => key.value === 'suppressions')?.value;
  if (config.suppressions === undefined) return toEdit(insertMember(tree, tree.root, 'suppressions', [entry]));
  return list?.kind === 'array' ? toEdit(insertElement(tree, list, entry)) : undefined;
}

/** The action is called by its id, which stays when it is moved, or else by its pointer; the flow by its name. */
function placeOf(found: Found, open: OpenFlow): { flow?: string; action?: string } {
  const flow = flowOf(found, open);
  const name = outermost(flow)?.name;
  const action = flow?.actions.find(({ node }) => holds(node, found.range.start.offset));
  if (action === undefined) return name === undefined || flow?.nestedIn !== undefined ? {} : { flow: name };
  if (action.id === undefined || flow?.nestedIn !== undefined) return { action: action.pointer };
  return { ...(name !== undefined && { flow: name }), action: nameOf(action) };
}

function nameOf({ idNode, pointer }: Action): string {
  return idNode?.value ?? pointer;
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset < end;
}

function flowOf({ flow }: Found, { model }: OpenFlow): Flow | undefined {
  return flow === undefined ? undefined : model.flows.find(({ pointer }) => pointer === flow.pointer);
}

function outermost(flow: Flow | undefined): Flow | undefined {
  return flow?.nestedIn === undefined ? flow : outermost(flow.nestedIn.flow);
}
