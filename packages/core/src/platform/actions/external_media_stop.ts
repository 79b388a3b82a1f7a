import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'external_media_stop',
  summary: 'Stops every stream of the call to other hosts.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {},
  onBadOption: 'unread',
  edges: [{ effects: [{ do: 'stream', on: false }], to: { go: 'next' } }],
  differences: [],
  evidence: ['bin-call-manager/pkg/callhandler/action.go:705-728'],
});
