import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'hangup',
  summary: 'Hangs the call up; nothing behind it runs.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    reason: {
      shape: { is: 'text' },
      summary: 'The cause the other side is told; an unknown one counts as normal.',
      default: 'normal',
      values: ['normal', 'failed', 'busy', 'cancel', 'timeout', 'noanswer', 'dialout', 'amd'],
      ifOther: { consequence: 'none', caller: 'The other side is told that the call ended normally.' },
    },
    reference_id: {
      shape: { is: 'id' },
      summary: 'A call whose cause is passed on instead; as long as that call lasts the cause is normal.',
      refersTo: 'call',
    },
  },
  onBadOption: 'skip',
  edges: [{ to: { go: 'end', outcome: 'hangup' } }],
  differences: [
    {
      documented: 'The reason is kept as the reason why the call ended.',
      engine: 'The stored reason is worked out anew from the status of the call and is normal in most cases.',
      evidence:
        'bin-call-manager/models/call/call.go:225-347,473-494; bin-call-manager/pkg/callhandler/hangup.go:52-62,123-155',
    },
  ],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:448-489',
    'bin-call-manager/pkg/callhandler/hangup.go:106-181,245-282',
    'bin-call-manager/models/ari/hangup_code.go:20-23,79',
  ],
});
