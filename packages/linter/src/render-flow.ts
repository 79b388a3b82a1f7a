import { type Action, type Flow, identify, labelUuid, readDocument } from '@callflow-lint/core/flow';
import { hasPlaceholder, readUuid } from '@callflow-lint/core/platform';
import { applyEdits, parse, replaceString, type StringNode, type TextEdit, toValue } from '@callflow-lint/core/source';

/** Ids by the readable names that stand for them in flows. */
export type Names = Readonly<Record<string, string>>;

/**
 * The text of flows as the API takes it: strict JSON without comments, in which readable ids of actions are UUIDs, the same ones
 * every time, wherever they are named, and the names of resources are the ids that they stand for. What is wrong with the flows
 * otherwise stays as it is; the text has to be readable.
 */
export function renderFlow(text: string, names: Names = {}): string {
  const { tree, flows } = readDocument(parse(text));
  const edits = flows.flatMap((flow) => editsIn(flow, names));
  const { root } = parse(applyEdits(tree.text, edits).text);
  return root === undefined ? '' : `${JSON.stringify(toValue(root), null, 2)}\n`;
}

function editsIn(flow: Flow, names: Names): TextEdit[] {
  const follower = flow.value('on_complete_flow_id');
  const edits = follower?.kind === 'string' ? nameEdit(follower, names) : [];
  return [...edits, ...flow.actions.flatMap((action) => editsOf(action, names))];
}

function editsOf(action: Action, names: Names): TextEdit[] {
  const { flow, idNode, references, ids } = action;
  const own =
    idNode === undefined || !isName(idNode.value) ? [] : [replaceString(idNode, labelUuid(flow, idNode.value))];
  const jumps = references.flatMap(({ node, text }) =>
    isName(text) && flow.byId.has(identify(text) ?? '') ? [replaceString(node, labelUuid(flow, text))] : [],
  );
  const resources = ids.flatMap(({ node, refersTo }) =>
    refersTo === 'action' || node === undefined ? [] : nameEdit(node, names),
  );
  return [...own, ...jumps, ...resources];
}

function nameEdit(node: StringNode, names: Names): TextEdit[] {
  const id = Object.hasOwn(names, node.value) ? names[node.value] : undefined;
  return id === undefined || !isName(node.value) ? [] : [replaceString(node, id)];
}

/** Whether a text is no id, and none that is only filled in while the flow runs. */
function isName(text: string): boolean {
  return text !== '' && readUuid(text) === undefined && !hasPlaceholder(text);
}
