import { type Action, type Flow, identify, labelUuid, type Reference } from '@callflow-lint/core/flow';
import { hasPlaceholder, readUuid } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { removeMember, replaceString, type StringNode, type SyntaxTree } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'An action id that is not a UUID, and that something jumps to.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    dropped: {
      text: 'The id "{{id}}" is not a UUID, so the platform replaces it and no jump can reach the action.',
      consequence: 'dropped',
      caller: 'The call is dropped as soon as {{from}} runs, even when it would go another way.',
    },
    misrouted: {
      text: 'The id "{{id}}" is not a UUID, so the platform replaces it and the next_id that names it is ignored.',
      consequence: 'misrouted',
      caller: 'After {{from}} the call runs on with the action below it instead of "{{id}}".',
    },
    nested: {
      text: 'The id "{{id}}" is not a UUID, and nested actions are read strictly.',
      consequence: 'dropped',
      caller: 'The list of actions cannot be read, so the caller is dropped when {{outer}} runs.',
    },
    empty: {
      text: 'The {{member}} of {{action}} is an empty text, and nested actions are read strictly.',
      consequence: 'dropped',
      caller: 'The list of actions cannot be read, so the caller is dropped when {{outer}} runs.',
      help: 'Leave it out.',
    },
  },
  help: 'Write a UUID as id, and the same UUID wherever the action is jumped to.',
  on: 'flow',

  *check(flow, _facts, { document, setting }) {
    for (const action of flow.actions) {
      if (flow.nestedIn !== undefined) yield* checkEmpty(document.tree, action, flow.nestedIn);
      // Rendered, a readable id is one like any other.
      const node = setting.rendered === undefined ? malformedId(action) : undefined;
      if (node === undefined) continue;
      const references = referencesTo(flow, node);
      const from = references.find(({ name }) => name !== 'next_id') ?? references[0];
      // Where nothing names it, the platform replaces it and nothing breaks.
      if (from === undefined && flow.nestedIn === undefined) continue;
      yield {
        at: action.at('id'),
        message: flow.nestedIn !== undefined ? 'nested' : from?.name === 'next_id' ? 'misrouted' : 'dropped',
        data: {
          id: node.value,
          from: from?.from.label ?? '',
          outer: flow.nestedIn?.label ?? '',
        },
        related: references.map((reference) => ({
          at: placeOf(reference),
          text: `${reference.from.label} names it here.`,
        })),
        fixes: [fixFor(action, node, references)],
      };
    }
  },
});

/** The id when the platform cannot read it; of actions that share one, the first. */
function malformedId(action: Action): StringNode | undefined {
  const node = action.idNode;
  if (node === undefined || readUuid(node.value) !== undefined) return undefined;
  // Options are filled in before they are read, and nested actions are part of an option.
  if (action.flow.nestedIn !== undefined && hasPlaceholder(node.value)) return undefined;
  return action.flow.byId.get(identify(node.value) ?? '') === action ? node : undefined;
}

/** In a flow that is stored an empty text counts as none. */
function* checkEmpty(tree: SyntaxTree, action: Action, outer: Action): Generator<Finding<'empty'>> {
  for (const member of action.object?.members ?? []) {
    const name = member.key.value;
    if (member.value?.kind !== 'string' || member.value.value !== '' || !OPTIONAL_IDS.includes(name.toLowerCase()))
      continue;
    const edits = action.object === undefined ? [] : removeMember(tree, action.object, member);
    yield {
      at: action.at(name.toLowerCase()),
      message: 'empty',
      data: { member: name, action: action.label, outer: outer.label },
      fixes: [{ title: `Remove the empty ${name}`, safety: 'suggestion', edits }],
    };
  }
}

const OPTIONAL_IDS = ['id', 'next_id'];

function referencesTo(flow: Flow, { value }: StringNode): readonly Reference[] {
  const id = identify(value);
  return id === undefined ? [] : flow.referencesTo(id);
}

/** Replaces the id, on every action that carries it, and all that name it; so every jump leads where it led. */
function fixFor(action: Action, node: StringNode, references: readonly Reference[]): Fix {
  const uuid = labelUuid(action.flow, node.value);
  const carriers = action.flow.sharedIds.get(action.id ?? '') ?? [action];
  const nodes = [...carriers.map(({ idNode }) => idNode), ...references.map((reference) => reference.node)];
  return {
    title: `Write ${uuid} instead of "${node.value}"`,
    safety: 'safe',
    edits: nodes.filter((each) => each !== undefined).map((each) => replaceString(each, uuid)),
  };
}

function placeOf({ pointer, node }: Reference): { pointer: string; start: number; end: number } {
  return { pointer, start: node.start, end: node.end };
}
