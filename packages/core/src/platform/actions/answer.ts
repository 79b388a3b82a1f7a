import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'answer',
  summary: 'Answers the call.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {},
  onBadOption: 'unread',
  edges: [{ effects: [{ do: 'answer' }], to: { go: 'next' } }],
  differences: [
    {
      documented: 'Nothing can be played to an incoming call before it.',
      engine: 'Speech answers by itself and so do bridges; only a recording is really refused on an unanswered call.',
      evidence:
        'bin-call-manager/pkg/callhandler/media.go:32-38; bin-call-manager/pkg/confbridgehandler/joined.go:107-123; ' +
        'bin-call-manager/pkg/callhandler/recording.go:36-40',
    },
  ],
  evidence: ['bin-call-manager/pkg/callhandler/action.go:286-306'],
});
