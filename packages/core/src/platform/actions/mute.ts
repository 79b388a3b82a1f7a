import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'mute',
  summary: 'Silences the call, by the documentation; nothing executes it.',
  standing: 'current',
  executor: 'none',
  media: 'rtc',
  options: {},
  onBadOption: 'unread',
  edges: [
    { contract: 'documented', to: { go: 'next' } },
    { to: { go: 'next' }, result: 'unhandled' },
  ],
  differences: [
    {
      documented: 'It silences the call.',
      engine: 'No part of the platform carries it out; the flow runs on.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/execute.go:333-336; bin-call-manager/pkg/callhandler/action.go:89-149',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/execute.go:333-337',
    'bin-call-manager/pkg/callhandler/action.go:138-149',
  ],
});
