import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'goto',
  summary: 'Continues at another action, a limited number of times.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    target_id: {
      shape: { is: 'id' },
      summary: 'The action to continue with.',
      required: 'always',
      refersTo: 'action',
    },
    loop_count: {
      shape: { is: 'integer' },
      summary: 'How many times to jump before running on.',
      required: 'in practice',
    },
  },
  onBadOption: 'drop',
  edges: [
    // Without a positive count the documentation promises a plain jump; the engine only looks at the counter.
    {
      contract: 'documented',
      when: { is: 'not', guard: { is: 'positive', option: 'loop_count' } },
      to: { go: 'target', option: 'target_id' },
    },
    {
      contract: 'documented',
      when: { is: 'counter', option: 'loop_count' },
      effects: [{ do: 'count', option: 'loop_count', floor: 0 }],
      to: { go: 'target', option: 'target_id' },
    },
    // A counter of 0 is lost when the engine writes it back, so it never goes below 1.
    {
      contract: 'engine',
      when: { is: 'counter', option: 'loop_count' },
      effects: [{ do: 'count', option: 'loop_count', floor: 1 }],
      to: { go: 'target', option: 'target_id' },
    },
    { to: { go: 'next' } },
  ],
  differences: [
    {
      documented: 'With a count it jumps that often and then runs on.',
      engine: 'The counter never gets below 1, so it goes on jumping until the run has no steps left and is dropped.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:57-72; bin-flow-manager/models/action/option.go:300-303; ' +
        'recorded runs e/goto/*',
    },
    {
      documented: 'Without a count it jumps every time.',
      engine: 'It never jumps.',
      evidence: 'recorded runs e/goto/count-absent, e/goto/count-0',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:36-73,606-637',
    'bin-flow-manager/models/action/option.go:300-303',
  ],
});
