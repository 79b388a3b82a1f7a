import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'confbridge_join',
  summary: 'Puts the caller into a bridge with others until the caller leaves it.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    confbridge_id: {
      shape: { is: 'id' },
      summary: 'The bridge; the platform makes one up when it pushes this action itself.',
      required: 'always',
      refersTo: 'confbridge',
    },
  },
  onBadOption: 'skip',
  waits: [{ until: 'bridge', keys: 'overwrite' }],
  edges: [{ effects: [{ do: 'answer' }], to: { go: 'next' } }],
  handsOver: true,
  differences: [],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:367-388',
    'bin-call-manager/pkg/callhandler/bridge.go:16-54',
    'bin-call-manager/pkg/confbridgehandler/join.go:22-93',
    'bin-call-manager/pkg/confbridgehandler/joined.go:107-123',
    'bin-call-manager/pkg/confbridgehandler/leaved.go:18-64',
  ],
});
