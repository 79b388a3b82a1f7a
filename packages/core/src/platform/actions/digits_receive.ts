import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'digits_receive',
  summary: 'Collects keys until there are enough, an end key is pressed, or time is up.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    duration: {
      shape: { is: 'integer' },
      summary: 'The longest time to collect; 0 or absent moves on at once.',
      required: 'in practice',
      ifAbsent: { consequence: 'misrouted', caller: 'The call does not wait, so nobody can enter anything.' },
      unit: 'ms',
    },
    length: {
      shape: { is: 'integer' },
      summary: 'How many keys are enough; 0 or absent sets no limit.',
    },
    key: {
      shape: { is: 'text' },
      summary: 'End keys: any one character of this text ends the collection and stays in the value.',
      content: 'keys',
      ifOther: { consequence: 'none', caller: 'No telephone has such a key, so nobody can press it.' },
    },
  },
  onBadOption: 'skip',
  waits: [
    {
      until: 'digits',
      unless: { is: 'not', guard: { is: 'positive', option: 'duration' } },
      keys: 'append',
      collects: { length: 'length', keys: 'key' },
      limit: { option: 'duration' },
    },
  ],
  edges: [{ to: { go: 'next' } }],
  audible: true,
  differences: [
    {
      documented: 'The length is 1 when it is absent.',
      engine: 'Without a length there is no limit.',
      evidence: 'bin-call-manager/pkg/callhandler/digit.go:189-194; recorded runs e/dig/*',
    },
    {
      documented: 'The schema says that the end key is left out of the value; the guide says that it is kept.',
      engine: 'It is kept.',
      evidence: 'bin-call-manager/pkg/callhandler/digit.go:44-60; recorded runs e/dig/*',
    },
    {
      documented: 'It collects from nothing.',
      engine: 'Keys that are stored already count, so it can end at once.',
      evidence:
        'bin-call-manager/pkg/callhandler/action.go:610-622; bin-call-manager/pkg/callhandler/digit.go:43-118; ' +
        'recorded runs e/dig/*',
    },
  ],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:593-630',
    'bin-call-manager/pkg/callhandler/digit.go:43-76,176-205',
  ],
});
