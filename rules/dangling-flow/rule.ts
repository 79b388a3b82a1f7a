import type { Project } from '@callflow-lint/core/facts';
import { type FlowUse, flowUses, isLabel } from '@callflow-lint/core/flow';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { nearest, nodeAt, replaceString, type SyntaxTree } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'The id of a flow that no flow of the project has.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    fetch: {
      text: '{{action}} fetches the flow {{id}}, but no flow of the project has that id{{meant}}.',
      consequence: 'dropped',
      caller: 'The call is dropped when {{action}} runs.',
    },
    start: {
      text: '{{action}} starts the flow {{id}}, but no flow of the project has that id{{meant}}.',
      consequence: 'skipped',
      caller: 'Nothing of that flow is ever run; a call that it was meant for has nothing to do.',
    },
    follow: {
      text: 'The flow {{id}} is to run afterwards, but no flow of the project has that id{{meant}}.',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
  },
  help: 'Name a flow that there is, or add the missing one to the project.',
  on: 'flow',

  check(flow, _facts, { setting: { project }, document: { tree } }) {
    if (project === undefined) return undefined;
    // A readable name is no id at all, which is another rule's business (malformed-resource-id).
    const dangling = flowUses(flow).filter(({ to }) => !isLabel(to) && project.find(to) === undefined);
    return dangling.map((use) => {
      const near = nearestFlow(use, project);
      const meant = near === undefined ? '' : `; ${near.words} is near`;
      return {
        at: use.at,
        message: use.kind,
        data: { action: use.action?.label ?? 'the flow', id: `"${use.text}"`, meant },
        fixes: near === undefined ? [] : fixTo(near.id, use, tree),
      };
    });
  },
});

/** The flow whose id differs by a few typing errors. */
function nearestFlow({ to }: FlowUse, { flows }: Project): { id: string; words: string } | undefined {
  const id = nearest(to, flows.keys());
  const name = id === undefined ? undefined : flows.get(id)?.name;
  return id === undefined ? undefined : { id, words: `"${id}"${name === undefined ? '' : ` ("${name}")`}` };
}

function fixTo(id: string, { at }: FlowUse, tree: SyntaxTree): Fix[] {
  const node = nodeAt(tree, at.pointer);
  if (node?.kind !== 'string') return [];
  return [{ title: `Write ${id}`, safety: 'suggestion', edits: [replaceString(node, id)] }];
}
