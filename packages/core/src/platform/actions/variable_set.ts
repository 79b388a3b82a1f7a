import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'variable_set',
  summary: 'Stores a text under a name.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    key: {
      shape: { is: 'text' },
      summary: 'The name to store under; nothing protects the names of the platform.',
      required: 'always',
      content: 'variable',
      ifAbsent: {
        consequence: 'skipped',
        caller: 'The value is stored under an empty name, and nothing finds it there.',
      },
    },
    value: {
      shape: { is: 'text' },
      summary: 'The text to store; placeholders that come out of the first filling are filled once more.',
    },
  },
  onBadOption: 'skip',
  edges: [{ effects: [{ do: 'assign', name: 'key', value: 'value' }], to: { go: 'next' } }],
  differences: [
    {
      documented: 'Names that start with `voipbin.` are reserved.',
      engine: 'They are written like any other name.',
      evidence: 'bin-flow-manager/pkg/variablehandler/variable.go:70-95',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:948-977',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:321-325',
  ],
});
