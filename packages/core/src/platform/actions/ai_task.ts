import { defineActionType } from '../action-type.ts';
import { assistance } from '../assistance.ts';
import { aiCallVariables } from '../variables/ai.ts';
import { namesOf } from '../variables/variable.ts';

export default defineActionType({
  type: 'ai_task',
  summary: 'Gives an AI a job without conversation and parks the flow until it is done.',
  standing: 'current',
  executor: 'flow',
  media: 'non_rtc',
  options: { ...assistance },
  onBadOption: 'drop',
  edges: [
    {
      // The AI has a tool that stores any variable, the platform's own included.
      effects: [
        { do: 'store', variables: namesOf(aiCallVariables) },
        { do: 'store-any', except: [] },
      ],
      to: { go: 'push', actions: [{ type: 'block' }] },
    },
  ],
  differences: [
    {
      documented: 'It runs in any flow.',
      engine: 'Every call skips it.',
      evidence:
        'bin-flow-manager/models/action/action.go:73-76,334; bin-flow-manager/pkg/activeflowhandler/execute.go:141-144',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1214-1249',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:175-180',
    'bin-ai-manager/pkg/aicallhandler/service.go:120-155',
  ],
});
