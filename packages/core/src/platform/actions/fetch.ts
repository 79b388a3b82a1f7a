import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'fetch',
  summary: 'Downloads a list of actions and runs it, then runs on.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    event_url: {
      shape: { is: 'text' },
      summary: 'Where to download from; every answer but 200 drops the call.',
      required: 'always',
      content: 'url',
    },
    event_method: {
      shape: { is: 'text' },
      summary: 'The HTTP method; one that cannot be written in a request drops the call.',
      default: 'GET',
      content: 'method',
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      when: { is: 'fetchable', url: 'event_url', method: 'event_method' },
      to: { go: 'fetched', url: 'event_url' },
    },
    { to: { go: 'drop', reason: 'fetch-failed' } },
  ],
  slow: true,
  differences: [
    {
      documented: 'A drawing shows variables that are filled from the answer.',
      engine: 'The answer holds actions only.',
      evidence: 'bin-flow-manager/pkg/actionhandler/action.go:74-138',
    },
    {
      documented: 'The address is public and https, the method GET or POST.',
      engine: 'Neither is checked.',
      evidence: 'bin-flow-manager/pkg/actionhandler/action.go:102-112',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:75-98',
    'bin-flow-manager/pkg/actionhandler/action.go:73-138',
    'bin-flow-manager/pkg/activeflowhandler/activeflow.go:142-164',
    'bin-flow-manager/pkg/activeflowhandler/db.go:305-314',
    'bin-flow-manager/pkg/stackmaphandler/action.go:36-38,134-144',
  ],
});
