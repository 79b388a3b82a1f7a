import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'sleep',
  summary: 'Waits in silence.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    duration: {
      shape: { is: 'integer' },
      summary: 'How long to wait; not at all when it is 0, negative or absent.',
      required: 'always',
      ifAbsent: { consequence: 'skipped', caller: 'The call runs on without waiting.' },
      unit: 'ms',
    },
  },
  onBadOption: 'skip',
  waits: [
    {
      until: 'time',
      unless: { is: 'not', guard: { is: 'positive', option: 'duration' } },
      keys: 'overwrite',
      limit: { option: 'duration' },
    },
  ],
  edges: [{ to: { go: 'next' } }],
  differences: [],
  evidence: ['bin-call-manager/pkg/callhandler/action.go:784-806'],
});
