import { type Action, join, misplacedOptions } from '@callflow-lint/core/flow';
import { isAccepted } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import type { Member, SyntaxTree } from '@callflow-lint/core/source';
import { findContainer } from './container.ts';
import { movesInto, renameContainer } from './move.ts';

export default defineRule({
  summary: 'Options written on the action itself, where the platform drops them.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    target: {
      text: '{{names}} {{stand}} on {{action}} itself; the platform reads options under "option" only.',
      consequence: 'dropped',
      caller:
        'The platform forgets this when the flow is stored, and the call is dropped when {{action}} wants to jump.',
    },
    option: {
      text: '{{names}} {{stand}} on {{action}} itself; the platform reads options under "option" only.',
      consequence: 'misrouted',
      caller: 'The platform forgets this when the flow is stored, and {{action}} runs as if it had not been written.',
    },
    container: {
      text: 'The options of {{action}} stand under "{{names}}"; the platform reads them under "option" only.',
      consequence: 'misrouted',
      caller: 'The platform forgets them when the flow is stored, and {{action}} runs without options.',
    },
  },
  help: 'Write it inside the "option" object of the action.',
  on: 'action',
  concerns: (type) => type !== undefined && isAccepted(type) && Object.keys(type.options).length > 0,

  check: (action, _facts, { document }) =>
    action.own.unread.length === 0 ? undefined : findMisplaced(action, document.tree),
});

function* findMisplaced(action: Action, tree: SyntaxTree): Generator<Finding<'option' | 'target' | 'container'>> {
  const { object, type } = action;
  if (object === undefined || type === undefined) return;
  const members = misplacedOptions(action);
  const [first, ...others] = members;
  if (first !== undefined) {
    const isTarget = members.some(({ key }) => type.options[key.value.toLowerCase()]?.refersTo === 'action');
    yield {
      at: placeOf(action, first),
      message: isTarget ? 'target' : 'option',
      data: {
        action: action.label,
        names: members.map(({ key }) => `"${key.value}"`).join(', '),
        stand: members.length === 1 ? 'stands' : 'stand',
      },
      related: others.map((member) => ({ at: placeOf(action, member), text: 'So does this one.' })),
      fixes: movesInto(tree, action, object, members),
    };
  }
  const container = findContainer(action);
  if (container !== undefined) {
    yield {
      at: placeOf(action, container),
      message: 'container',
      data: { action: action.label, names: container.key.value },
      fixes: [renameContainer(container)],
    };
  }
}

function placeOf(action: Action, { key }: Member): { pointer: string; start: number; end: number } {
  return { pointer: join(action.pointer, key.value), start: key.start, end: key.end };
}
