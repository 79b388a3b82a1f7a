import { defineActionType } from '../action-type.ts';
import { NEVER_PASSES } from '../never-passes.ts';

export default defineActionType({
  type: 'condition_call_digits',
  summary: 'Runs on when enough keys are stored or they contain a given text, else jumps.',
  standing: 'deprecated',
  replacement: { type: 'condition_variable' },
  executor: 'flow',
  media: 'rtc',
  options: {
    length: {
      shape: { is: 'integer' },
      summary: 'How many keys are enough; not looked at when it is 0.',
      required: { unless: ['key'] },
      ifAbsent: NEVER_PASSES,
    },
    key: {
      shape: { is: 'text' },
      summary: 'A text that the stored keys have to contain as a whole.',
      required: { unless: ['length'] },
      ifAbsent: NEVER_PASSES,
      content: 'keys',
      ifOther: NEVER_PASSES,
    },
    false_target_id: {
      shape: { is: 'id' },
      summary: 'The action to continue with when neither holds.',
      required: 'in practice',
      refersTo: 'action',
    },
  },
  onBadOption: 'drop',
  edges: [
    { when: { is: 'digits', length: 'length', text: 'key' }, to: { go: 'next' } },
    { to: { go: 'target', option: 'false_target_id' } },
  ],
  differences: [
    {
      documented: 'It tests for an expected number of keys or for equal text.',
      engine: 'More keys pass as well, and the text only has to be contained; with neither given it never passes.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:164-171; recorded runs e/cd/*',
    },
  ],
  evidence: ['bin-flow-manager/pkg/activeflowhandler/actionhandle.go:135-187'],
});
