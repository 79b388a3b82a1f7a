import type { Flow } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { firstWrites } from './first-writes.ts';

export default defineRule({
  summary: 'A template in the actions of a new call that is filled in by the calling flow.',
  group: 'values',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    filled: {
      text: 'The deployed engine fills in {{names}} before the new call exists, from the variables of the calling flow.',
      consequence: 'misrouted',
      caller: 'The new call says or sends what the calling flow holds under that name, which is mostly nothing.',
    },
  },
  help: 'Store the actions as a flow of their own and name it by flow_id: its templates are filled in by the new call.',
  on: 'flow',

  check: (flow) => (flow.nestedIn === undefined ? undefined : findFilled(flow)),
});

function* findFilled(flow: Flow): Generator<Finding<'filled'>> {
  const writes = firstWrites(flow);
  for (const action of flow.actions) {
    for (const { at, names } of action.templates) {
      const meant = [...new Set(names)].filter((name) => (writes.get(name) ?? action.index) < action.index);
      if (meant.length === 0) continue;
      yield {
        at,
        message: 'filled',
        data: { names: meant.map((name) => `\${${name}}`).join(' and ') },
      };
    }
  }
}
