import { defineActionType } from '../action-type.ts';
import type { Guard } from '../edge.ts';

const resumed: Guard = { is: 'outside', event: 'resumed' };

export default defineActionType({
  type: 'block',
  summary: 'Parks the flow until the platform itself sets it going again.',
  standing: 'current',
  executor: 'flow',
  media: 'non_rtc',
  options: {},
  onBadOption: 'unread',
  edges: [
    { contract: 'documented', when: resumed, to: { go: 'next' } },
    // The AI sets the flow going again that was parked for its session.
    { when: { is: 'all', guards: [{ is: 'pushed' }, resumed] }, to: { go: 'next' } },
    { to: { go: 'end', outcome: 'blocked' } },
  ],
  differences: [
    {
      documented: 'A request of the API sets the flow going again.',
      engine: 'No such request is published: a block that was written by hand is never left.',
      evidence:
        'bin-openapi-manager/openapi/openapi.yaml:8271-8276; bin-flow-manager/pkg/activeflowhandler/execute.go:18-66; ' +
        'bin-flow-manager/pkg/activeflowhandler/activeflow.go:166-177',
    },
    {
      documented: 'It works in any flow.',
      engine: 'Every call skips it.',
      evidence: 'bin-flow-manager/models/action/action.go:83-86,336',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1201-1210',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:182-189,34-66',
  ],
});
