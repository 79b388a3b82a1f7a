import { type Action, isLabel, labelUuid, type Reference } from '@callflow-lint/core/flow';
import { hasPlaceholder } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { type Member, removeMember, replaceString, type StringNode, type SyntaxTree } from '@callflow-lint/core/source';

type MessageId = 'dropped' | 'misrouted' | 'nested' | 'empty';

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

  check(flow, _facts, { document, setting }) {
    const { nestedIn } = flow;
    // Rendered, a readable id is one like any other.
    const malformed = setting.rendered === undefined ? flow.actions.filter(hasMalformedId).flatMap(describe) : [];
    if (nestedIn === undefined) return malformed;
    return [...malformed, ...flow.actions.flatMap((action) => emptyIds(document.tree, action, nestedIn))];
  },
});

/** Whether the platform cannot read the id; of actions that share one, only the first. */
function hasMalformedId(action: Action): boolean {
  const { id, flow } = action;
  if (id === undefined || !isLabel(id)) return false;
  // Options are filled in before they are read, and nested actions are part of an option.
  if (flow.nestedIn !== undefined && hasPlaceholder(action.idNode?.value ?? '')) return false;
  return flow.byId.get(id) === action;
}

function describe(action: Action): Finding<MessageId>[] {
  const { flow, id, idNode } = action;
  if (id === undefined || idNode === undefined) return [];
  const references = flow.referencesTo(id);
  const from = references.find(({ name }) => name !== 'next_id') ?? references[0];
  // Where nothing names it, the platform replaces it and nothing breaks.
  if (from === undefined && flow.nestedIn === undefined) return [];
  return [
    {
      at: action.at('id'),
      message: flow.nestedIn !== undefined ? 'nested' : from?.name === 'next_id' ? 'misrouted' : 'dropped',
      data: {
        id: idNode.value,
        from: from?.from.label ?? '',
        outer: flow.nestedIn?.label ?? '',
      },
      related: references.map((reference) => ({
        at: reference.at,
        text: `${reference.from.label} names it here.`,
      })),
      fixes: [fixFor(action, idNode, references)],
    },
  ];
}

/** In a flow that is stored an empty text counts as none. */
function emptyIds(tree: SyntaxTree, action: Action, outer: Action): Finding<'empty'>[] {
  const { object } = action;
  if (object === undefined) return [];
  return object.members.filter(isEmptyId).map((member) => {
    const name = member.key.value;
    return {
      at: action.at(name.toLowerCase()),
      message: 'empty',
      data: { member: name, action: action.label, outer: outer.label },
      fixes: [{ title: `Remove the empty ${name}`, safety: 'suggestion', edits: removeMember(tree, object, member) }],
    };
  });
}

function isEmptyId({ key, value }: Member): boolean {
  return value?.kind === 'string' && value.value === '' && OPTIONAL_IDS.includes(key.value.toLowerCase());
}

const OPTIONAL_IDS = ['id', 'next_id'];

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
