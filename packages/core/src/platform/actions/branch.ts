import { defineActionType } from '../action-type.ts';
import type { VariableName } from '../edge.ts';
import { DIGITS } from '../variables/call.ts';

const variable: VariableName = { option: 'variable', otherwise: DIGITS };

export default defineActionType({
  type: 'branch',
  summary: 'Looks a variable up and continues at the action listed for its exact value.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    variable: {
      shape: { is: 'text' },
      summary: 'The name of the variable to look at.',
      default: DIGITS,
      content: 'variable',
    },
    default_target_id: {
      shape: { is: 'id' },
      summary: 'The action to continue with when no key matches.',
      required: 'in practice',
      refersTo: 'action',
    },
    target_ids: {
      shape: { is: 'map', of: { is: 'id' } },
      summary: 'The actions to continue with, by the exact value of the variable.',
      refersTo: 'action',
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      when: { is: 'key', variable, map: 'target_ids' },
      effects: [{ do: 'clear', variable }],
      to: { go: 'matched', map: 'target_ids' },
    },
    {
      when: { is: 'given', option: 'default_target_id' },
      effects: [{ do: 'clear', variable }],
      to: { go: 'target', option: 'default_target_id' },
    },
    { contract: 'documented', effects: [{ do: 'clear', variable }], to: { go: 'next' } },
    { effects: [{ do: 'clear', variable }], to: { go: 'drop', reason: 'no-target' } },
  ],
  differences: [
    {
      documented: 'Without a match and without a default it runs on.',
      engine: 'The call is dropped; the variable has been cleared by then.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:842-852; recorded runs e/branch/*',
    },
    {
      documented: 'Nothing is said about what becomes of the variable.',
      engine: 'It is emptied before the jump, so nothing behind the branch can read it again.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:833-840; recorded runs e/branch/*',
    },
    {
      documented: 'Examples name their targets by labels.',
      engine: 'One label among the targets and none of them can be decoded: the call is dropped, whatever the value.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:812-816; recorded runs e/target/*',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:797-862',
    'bin-flow-manager/models/action/common.go:49-52',
    'bin-flow-manager/pkg/stackmaphandler/action.go:32-77',
  ],
});
