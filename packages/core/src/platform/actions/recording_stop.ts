import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'recording_stop',
  summary: 'Stops the recording that is attached to the call, if there is one.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {},
  onBadOption: 'unread',
  edges: [{ effects: [{ do: 'record', on: false }], to: { go: 'next' } }],
  differences: [],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:561-591',
    'bin-call-manager/pkg/callhandler/recording.go:67-99',
  ],
});
