import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A flow without name or detail.',
  group: 'housekeeping',
  contract: 'both',
  level: 'off',
  since: '0.1.0',
  messages: {
    missing: {
      text: 'The flow has no {{members}}.',
      consequence: 'none',
      caller: 'No caller notices; colleagues have to read the whole flow to learn what it is for.',
    },
  },
  help: 'Say in a few words what the flow is for, and for whom.',
  on: 'flow',
  options: {
    members: {
      shape: { is: 'list', of: { is: 'text', oneOf: ['name', 'detail'] } },
      about: 'What every flow should have: `name`, `detail`, or both.',
      default: ['name', 'detail'],
    },
  },

  check(flow, _facts, { options }) {
    // A bare list, and the actions that an action nests, have no place for a name.
    if (flow.object === undefined || flow.nestedIn !== undefined) return undefined;
    const members = options.members.filter((member) => {
      const value = flow.value(member);
      return value === undefined || value.kind === 'null' || (value.kind === 'string' && value.value.trim() === '');
    });
    if (members.length === 0) return undefined;
    return { at: flow.head, message: 'missing', data: { members: members.join(' and no ') } };
  },
});
