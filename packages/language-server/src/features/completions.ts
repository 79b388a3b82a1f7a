import { basename } from 'node:path';
import type { Project } from '@callflow-lint/core/facts';
import { type Flow, variableWrite } from '@callflow-lint/core/flow';
import { acceptedActionTypes, type Option, type Options, variables } from '@callflow-lint/core/platform';
import { type CompletionItem, CompletionItemKind, type Position, type Range } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { type Cursor, cursorAt, stringAt } from '../cursor.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';
import { actionItems } from './action-items.ts';

/** What may be written at the cursor: actions, their types, options, values of these, ids of actions, variables. */
export function completions(
  flow: OpenFlow,
  position: Position,
  { client, workspace }: { readonly client: Client; readonly workspace: Workspace },
): CompletionItem[] {
  const offset = flow.offsetAt(position);
  const cursor = cursorAt(flow.model, offset);
  if (cursor === undefined) return actionItems(flow, offset, client);
  const node = stringAt(cursor, offset);
  const range = node === undefined ? undefined : flow.rangeOf(node);
  const before = node === undefined ? '' : flow.document.getText().slice(node.start, offset);
  if (/\$\{[^}]*$/.test(before)) return variableItems(before, flow, offset, cursor.flow);
  const flows = cursor.option?.refersTo === 'flow' ? flowItems(workspace.projectOf(flow)) : [];
  return [...itemsFor(cursor), ...flows].map((item) =>
    range === undefined ? item : { ...item, ...replacing(item, range) },
  );
}

function itemsFor({ path, isInKey, option, options, object, action, flow }: Cursor): CompletionItem[] {
  if (isInKey) {
    const isAction = object === action.object;
    const written = new Set(object.members.map(({ key }) => key.value));
    return isAction ? memberItems(written) : optionItems(options ?? {}, written);
  }
  if (path.length === 1 && path[0] === 'type') return typeItems();
  if ((path.length === 1 && path[0] === 'next_id') || option?.refersTo === 'action') return idItems(flow);
  return (option?.values ?? []).map((value) => item(value, CompletionItemKind.EnumMember, ''));
}

function memberItems(written: ReadonlySet<string>): CompletionItem[] {
  const members = [
    ['type', 'What the action does.'],
    ['id', 'What other actions call it.'],
    ['option', 'Its settings.'],
    ['next_id', 'The action to continue with instead of the next one.'],
  ] as const;
  return members
    .filter(([name]) => !written.has(name))
    .map(([name, about]) => item(name, CompletionItemKind.Property, about));
}

function optionItems(options: Options, written: ReadonlySet<string>): CompletionItem[] {
  return Object.entries(options)
    .filter(([name, { deprecated }]) => !written.has(name) && deprecated === undefined)
    .map(([name, option]) => ({
      ...item(name, CompletionItemKind.Property, option.summary),
      sortText: order(name, option),
    }));
}

/** What has to be there comes first. */
function order(name: string, { required }: Option): string {
  return `${required === 'always' ? 0 : required === undefined ? 2 : 1}${name}`;
}

function typeItems(): CompletionItem[] {
  return acceptedActionTypes
    .filter(({ standing }) => standing === 'current')
    .map(({ type, summary }) => item(type, CompletionItemKind.Class, summary));
}

function idItems({ actions }: Flow): CompletionItem[] {
  return actions.flatMap(({ idNode, label, typeName, index }) =>
    idNode === undefined
      ? []
      : [{ ...item(idNode.value, CompletionItemKind.Reference, label), detail: `${index} ${typeName ?? ''}` }],
  );
}

/** The stored flows that are known, by their ids. */
function flowItems({ flows }: Project): CompletionItem[] {
  return [...flows.values()].map(({ id, name, path }) => ({
    ...item(id, CompletionItemKind.Reference, `In ${basename(path)}.`),
    ...(name !== undefined && { detail: name }),
  }));
}

function variableItems(before: string, open: OpenFlow, offset: number, flow: Flow): CompletionItem[] {
  const typed = before.slice(before.lastIndexOf('${') + 2);
  const range = open.rangeOf({ start: offset - typed.length, end: offset });
  const ofPlatform = variables.filter(({ set }) => set !== 'never');
  const known = new Set(ofPlatform.map(({ name }) => name));
  const ofFlow = setBy(flow).filter(([name]) => !known.has(name));
  return [...ofPlatform.map(({ name, summary }) => [name, summary] as const), ...ofFlow].map(([name, about]) => ({
    ...item(name, CompletionItemKind.Variable, about),
    textEdit: { range, newText: name },
  }));
}

/** The variables that actions of the flow set by name, each once, and by which action. */
function setBy({ actions }: Flow): (readonly [name: string, about: string])[] {
  const names = actions.flatMap((action) =>
    (variableWrite(action, 'documented')?.names ?? []).map((name) => [name, `Set by ${action.label}.`] as const),
  );
  return [...new Map([...names].reverse())].reverse();
}

function item(label: string, kind: CompletionItemKind, documentation: string): CompletionItem {
  return { label, kind, documentation, insertText: JSON.stringify(label) };
}

/** In place of the text that is there already, quotation marks included. */
function replacing({ label }: CompletionItem, range: Range): Pick<CompletionItem, 'textEdit' | 'filterText'> {
  const newText = JSON.stringify(label);
  return { textEdit: { range, newText }, filterText: newText };
}
