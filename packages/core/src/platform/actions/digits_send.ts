import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'digits_send',
  summary: 'Sends key tones on the call and waits until they are over.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    digits: {
      shape: { is: 'text' },
      summary: 'The keys to send: 0-9, A-D, # and *; nothing enforces the set or the length.',
      required: 'always',
      range: { max: 100 },
      content: 'keys',
      ifAbsent: { consequence: 'skipped', caller: 'No tones are sent.' },
      ifOther: {
        consequence: 'none',
        caller: 'The documentation does not allow it; what the other side hears is left to chance.',
      },
    },
    duration: {
      shape: { is: 'integer' },
      summary: 'The length of one tone; the range is documented only.',
      required: 'in practice',
      range: { min: 100, max: 1000 },
      ifAbsent: { consequence: 'misrouted', caller: 'The call runs on without waiting for the tones.' },
      ifOther: {
        consequence: 'none',
        caller: 'The documentation does not allow it; the other side may not recognise the tones.',
      },
      unit: 'ms',
    },
    interval: {
      shape: { is: 'integer' },
      summary: 'The pause between two tones; the range is documented only.',
      range: { min: 0, max: 5000 },
      ifOther: {
        consequence: 'none',
        caller: 'The documentation does not allow it; the other side may not recognise the tones.',
      },
      unit: 'ms',
    },
  },
  onBadOption: 'skip',
  waits: [{ until: 'time', keys: 'overwrite', limit: { tones: 'digits', length: 'duration', pause: 'interval' } }],
  edges: [{ to: { go: 'next' } }],
  audible: true,
  differences: [],
  evidence: ['bin-call-manager/pkg/callhandler/action.go:632-660', 'bin-flow-manager/models/action/option.go:247-251'],
});
