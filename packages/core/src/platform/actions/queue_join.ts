import { defineActionType } from '../action-type.ts';
import { queueVariables } from '../variables/queue.ts';
import { namesOf } from '../variables/variable.ts';

export default defineActionType({
  type: 'queue_join',
  summary: 'Lets the caller wait for an agent and talk with them; runs on when they have finished.',
  standing: 'current',
  executor: 'flow',
  media: 'rtc',
  options: {
    queue_id: {
      shape: { is: 'id' },
      summary: 'The queue; an unknown one, or one without a wait flow, drops the call.',
      required: 'always',
      refersTo: 'queue',
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      effects: [{ do: 'store', variables: namesOf(queueVariables) }],
      to: {
        go: 'push',
        // The wait flow plays again and again until an agent is free.
        actions: [
          { type: 'fetch_flow', flow: 'wait-flow', releasedTo: 2 },
          { type: 'empty', next: 0 },
          { type: 'confbridge_join' },
        ],
      },
    },
  ],
  handsOver: true,
  differences: [
    {
      documented: 'The wait timeout takes the caller out of the queue.',
      engine: 'It is refused while the wait flow plays, so nothing happens (by reading).',
      evidence:
        'bin-queue-manager/pkg/queuecallhandler/kick.go:33-36; bin-queue-manager/pkg/queuecallhandler/timeout.go:13-38; ' +
        'bin-flow-manager/pkg/activeflowhandler/activeflow.go:107-111',
    },
    {
      documented: 'The caller hears the wait flow for as long as all agents are busy.',
      engine: 'Every round costs two steps more than the wait flow has, and the step cap then drops the caller.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/main.go:28; bin-queue-manager/pkg/queuecallhandler/service.go:124-151',
    },
    {
      documented: 'The two timeouts in `voipbin.queuecall.*` are seconds.',
      engine: 'They are milliseconds.',
      evidence:
        'bin-queue-manager/models/queue/queue.go:32-33; bin-queue-manager/pkg/queuecallhandler/variable.go:14-50',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:749-795',
    'bin-queue-manager/pkg/queuecallhandler/service.go:23-151',
    'bin-queue-manager/pkg/queuecallhandler/execute.go:19-72',
  ],
});
