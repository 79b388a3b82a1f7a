import { defineActionType } from '../action-type.ts';
import { NEVER_PASSES } from '../never-passes.ts';

export default defineActionType({
  type: 'condition_variable',
  summary: 'Runs on when a text passes a comparison with a constant, else jumps.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    condition: {
      shape: { is: 'text' },
      summary: 'The operator, with the text on its left; an unknown one never passes.',
      required: 'always',
      values: ['==', '!=', '>', '>=', '<', '<='],
      ifAbsent: NEVER_PASSES,
      ifOther: NEVER_PASSES,
    },
    variable: {
      shape: { is: 'text' },
      summary: 'The text to compare, once it is filled in.',
      required: 'always',
      ifAbsent: { consequence: 'misrouted', caller: 'An empty text is compared, so every call goes the same way.' },
    },
    value_type: {
      shape: { is: 'text' },
      summary: 'How to compare: as texts, as numbers, or the length of the text; nothing else ever passes.',
      required: 'always',
      values: ['string', 'number', 'length'],
      ifAbsent: NEVER_PASSES,
      ifOther: NEVER_PASSES,
    },
    value_string: {
      shape: { is: 'text' },
      summary: 'The text to compare with; order is by bytes.',
      required: { when: 'value_type', among: ['string'] },
      mayBeEmpty: true,
      ifAbsent: { consequence: 'none', caller: 'The platform compares with an empty text.' },
    },
    value_number: {
      shape: { is: 'number' },
      summary: 'The number to compare with; whole numbers above 16777216 lose precision.',
      required: { when: 'value_type', among: ['number'] },
      ifAbsent: { consequence: 'none', caller: 'The platform compares with 0.' },
    },
    value_length: {
      shape: { is: 'integer' },
      summary: 'The length to compare with, in bytes.',
      required: { when: 'value_type', among: ['length'] },
      ifAbsent: { consequence: 'none', caller: 'The platform compares with 0.' },
    },
    false_target_id: {
      shape: { is: 'id' },
      summary: 'The action to continue with when the text does not pass.',
      required: 'in practice',
      refersTo: 'action',
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      when: {
        is: 'comparison',
        operator: 'condition',
        left: 'variable',
        reads: { documented: 'named', engine: 'text' },
        kind: 'value_type',
        right: { string: 'value_string', number: 'value_number', length: 'value_length' },
      },
      to: { go: 'next' },
    },
    { to: { go: 'target', option: 'false_target_id' } },
  ],
  differences: [
    {
      documented: '`variable` is the name of a variable, as in every example.',
      engine: 'The name itself is compared: it never equals a value and is never empty.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:388-402; recorded runs e/cv/*',
    },
    {
      documented: 'A length counts characters.',
      engine: 'It counts bytes.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:401-402; recorded runs e/cv/*',
    },
    {
      documented: 'Operators have names such as `equal`.',
      engine: 'Only the signs are known; a name never passes.',
      evidence: 'bin-flow-manager/models/action/common.go:16-23',
    },
    {
      documented: 'Nothing is said about texts that are no numbers.',
      engine: 'A text that cannot be read as a number never passes a comparison of numbers, not even `!=`.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:393-399; recorded runs e/cv/*',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:365-426',
    'bin-flow-manager/models/action/option.go:182-192',
  ],
});
