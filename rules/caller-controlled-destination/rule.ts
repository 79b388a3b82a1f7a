import { callerTexts } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';
import { destinationsOf, isOpen } from './open-destination.ts';

export default defineRule({
  summary: 'A call or message that goes to an address which the caller chooses.',
  group: 'security',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    keys: {
      text: '{{action}} goes to whatever number the caller types in{{by}}.',
      consequence: 'none',
      caller:
        'Anybody who calls can have calls or messages placed at your expense, to premium-rate numbers for example.',
    },
    text: {
      text: '{{action}} goes to whatever address stands in the message that was received{{by}}.',
      consequence: 'none',
      caller:
        'Anybody who writes can have calls or messages sent at your expense, to premium-rate numbers for example.',
    },
  },
  help: 'Let a branch or a comparison with == choose among the destinations that are allowed, and write these into the flow.',
  on: 'action',
  concerns: (type) => Object.values(type?.options ?? {}).some(({ content }) => content === 'recipients'),
  needs: [callerTexts],

  *check(action, facts) {
    const templates = destinationsOf(action);
    if (templates.length === 0) return;
    const texts = facts.callerTexts.readBy(action);
    for (const template of templates) {
      const text = template.names.map((name) => texts.get(name)).find((each) => each && isOpen(template, each));
      if (text === undefined) continue;
      yield {
        at: template.at,
        message: text.kind,
        data: { action: action.label, by: text.name === text.source ? '' : `, by way of \${${text.name}}` },
        ...(text.witness !== undefined && { trace: text.witness }),
      };
    }
  },
});
