import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'fetch_flow',
  summary: 'Runs the actions of another stored flow, then runs on.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    flow_id: {
      shape: { is: 'id' },
      summary: 'The flow to run; one that does not exist drops the call.',
      required: 'always',
      refersTo: 'flow',
    },
  },
  onBadOption: 'drop',
  edges: [
    { when: { is: 'flow', option: 'flow_id' }, to: { go: 'flow', option: 'flow_id' } },
    { to: { go: 'drop', reason: 'flow-not-found' } },
  ],
  differences: [
    {
      documented: 'A menu example puts several of them in a row, as if one excluded the next.',
      engine: 'Control returns behind it and runs into the next one.',
      evidence: 'bin-flow-manager/pkg/stackmaphandler/action.go:146-153; recorded runs e/sub/*',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:100-133',
    'bin-flow-manager/pkg/activeflowhandler/action.go:13-26',
  ],
});
