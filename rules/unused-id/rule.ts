import type { Action, Flow } from '@callflow-lint/core/flow';
import { type ActionType, RESERVED_IDS } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { removeMember, type SyntaxTree } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'An id that nothing in the flow refers to.',
  group: 'references',
  contract: 'documented',
  level: 'off',
  since: '0.1.0',
  messages: {
    unused: {
      text: 'Nothing jumps to {{action}} by its id.',
      consequence: 'none',
      caller: 'Calls are not affected; the platform gives an action without id one of its own.',
    },
  },
  help: 'Leave the id out, or keep it where flows that this one fetches jump to it.',
  on: 'flow',

  *check(flow, _facts, { document }) {
    const safety = runsOthers(flow) ? 'suggestion' : 'safe';
    for (const action of flow.actions) {
      const { id } = action;
      if (id === undefined || RESERVED.has(id) || flow.sharedIds.has(id)) continue;
      if (flow.referencesTo(id).length > 0) continue;
      yield {
        at: action.at('id'),
        message: 'unused',
        data: { action: action.label },
        fixes: removal(document.tree, action, safety),
      };
    }
  },
});

const RESERVED: ReadonlySet<string> = new Set(Object.values(RESERVED_IDS));

/** A flow that this one fetches may jump back to its ids, and nobody can see that from here. */
function runsOthers(flow: Flow): boolean {
  return flow.actions.some(({ type }) => type !== undefined && fetches(type));
}

function fetches({ edges }: ActionType): boolean {
  return edges.some(
    ({ to }) =>
      to.go === 'flow' ||
      to.go === 'fetched' ||
      (to.go === 'push' && to.actions.some(({ flow }) => flow !== undefined)),
  );
}

function removal(tree: SyntaxTree, { object, idNode }: Action, safety: Fix['safety']): Fix[] {
  const member = object?.members.find(({ value }) => value === idNode);
  if (object === undefined || member === undefined) return [];
  return [{ title: 'Remove the id', safety, edits: removeMember(tree, object, member) }];
}
