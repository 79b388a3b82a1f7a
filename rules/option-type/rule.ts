import type { Flow } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { convert } from './convert.ts';
import { fitsShape } from './fits.ts';
import { misfitMembers } from './misfit-members.ts';
import { expectedWords, foundWords, memberWords } from './words.ts';

export default defineRule({
  summary: 'A value of the wrong JSON type.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    drop: {
      text: 'In {{action}}, {{path}} has to be {{expected}}, but is {{found}}.',
      consequence: 'dropped',
      caller: 'The platform cannot read the options, and the call is dropped as soon as {{action}} runs.',
    },
    skip: {
      text: 'In {{action}}, {{path}} has to be {{expected}}, but is {{found}}.',
      consequence: 'skipped',
      caller: 'The platform cannot read the options: {{action}} is skipped, and the call runs on with what comes next.',
    },
    refused: {
      text: 'The {{path}} of {{action}} has to be {{expected}}, but is {{found}}.',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    nested: {
      text: 'The {{path}} of {{action}} has to be {{expected}}, but is {{found}}.',
      consequence: 'dropped',
      caller: 'The list of actions cannot be read, so the caller is dropped when {{outer}} runs.',
    },
  },
  help: 'Write {{expected}}.',
  on: 'flow',

  *check(flow, _facts, { document, setting }) {
    yield* checkMembers(flow);
    for (const action of flow.actions) {
      const type = action.type;
      if (type === undefined || type.onBadOption === 'unread' || !action.runsOn(setting.channel)) continue;
      for (const field of action.fields.values) {
        if (fitsShape(field)) continue;
        const data = { action: action.label, path: field.path, outer: '' };
        yield {
          at: field.at,
          message: type.onBadOption,
          data: { ...data, expected: expectedWords(field.shape), found: foundWords(field.value, document.tree) },
          fixes: convert(field, document.tree),
        };
      }
    }

    function* checkMembers({ nestedIn }: Flow): Generator<Finding<'refused' | 'nested'>> {
      for (const { at, name, expected, value, action } of misfitMembers(flow)) {
        yield {
          at,
          message: nestedIn === undefined ? 'refused' : 'nested',
          data: {
            action: action?.label ?? 'the flow',
            path: name,
            expected: memberWords(expected),
            found: foundWords(value, document.tree),
            outer: nestedIn?.label ?? '',
          },
        };
      }
    }
  },
});
