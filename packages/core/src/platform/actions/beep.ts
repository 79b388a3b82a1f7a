import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'beep',
  summary: 'Lets the caller hear a short tone.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {},
  onBadOption: 'unread',
  waits: [{ until: 'playback', keys: 'overwrite' }],
  edges: [{ to: { go: 'next' } }],
  audible: true,
  differences: [],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:308-340',
    'bin-call-manager/pkg/callhandler/arievent.go:64-86',
  ],
});
