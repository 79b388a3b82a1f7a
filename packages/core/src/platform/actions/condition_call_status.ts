import { defineActionType } from '../action-type.ts';
import { NEVER_PASSES } from '../never-passes.ts';

export default defineActionType({
  type: 'condition_call_status',
  summary: 'Runs on when the call has a given status, else jumps.',
  standing: 'deprecated',
  replacement: {
    type: 'condition_variable',
    note: 'No variable holds the status of the call, so nothing does the same yet.',
  },
  executor: 'flow',
  media: 'rtc',
  options: {
    status: {
      shape: { is: 'text' },
      summary: 'The status to look for, on the call the flow belongs to.',
      required: 'always',
      values: ['dialing', 'ringing', 'progressing', 'terminating', 'canceling', 'hangup'],
      ifAbsent: NEVER_PASSES,
      ifOther: NEVER_PASSES,
    },
    false_target_id: {
      shape: { is: 'id' },
      summary: 'The action to continue with when the status is another.',
      required: 'in practice',
      refersTo: 'action',
    },
  },
  onBadOption: 'drop',
  edges: [
    { when: { is: 'status', option: 'status' }, to: { go: 'next' } },
    { to: { go: 'target', option: 'false_target_id' } },
  ],
  differences: [
    {
      documented: 'Compare `voipbin.call.status` by condition_variable instead.',
      engine: 'Nothing sets that variable.',
      evidence: 'bin-call-manager/pkg/callhandler/variable.go:13-34',
    },
    {
      documented: 'Behind a connect it tells whether the other side answered.',
      engine: "It looks at the caller's own call, which is progressing there in any case.",
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:211-222',
    },
    {
      documented: 'The schema shows the status as a number.',
      engine: 'It is a text.',
      evidence: 'bin-flow-manager/models/action/common.go:25-37',
    },
  ],
  evidence: ['bin-flow-manager/pkg/activeflowhandler/actionhandle.go:189-238'],
});
