import { defineActionType } from '../action-type.ts';
import { assistance } from '../assistance.ts';
import type { Effect } from '../edge.ts';
import { intoBridge } from '../pushed-bridge.ts';
import { aiCallVariables } from '../variables/ai.ts';
import { namesOf } from '../variables/variable.ts';

// The AI has a tool that stores any variable, the platform's own included.
const effects: readonly Effect[] = [
  { do: 'store', variables: namesOf(aiCallVariables) },
  { do: 'store-any', except: [] },
];

export default defineActionType({
  type: 'ai_talk',
  summary: 'Lets the caller or the writer talk with an AI until that session ends.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    ...assistance,
    duration: {
      shape: { is: 'integer' },
      summary: 'The longest session.',
      unit: 's',
      unread: true,
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      when: { is: 'channel', among: ['conversation'] },
      effects,
      to: { go: 'push', actions: [{ type: 'block' }] },
    },
    // An API run is treated like a call; the bridge is then skipped for want of media.
    { effects, to: intoBridge },
  ],
  handsOver: true,
  slow: true,
  differences: [
    {
      documented: '`duration` limits the session.',
      engine: 'It is not passed on.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1086-1088; ' +
        'bin-common-handler/pkg/requesthandler/ai_services.go:19-45',
    },
    {
      documented: 'Examples give a language and then branch on `voipbin.aicall.status`.',
      engine: 'There is no such option, and nothing sets that variable: the branch always takes its default.',
      evidence: 'bin-flow-manager/models/action/option.go:77-82; bin-ai-manager/pkg/aicallhandler/chat.go:24-31',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1061-1101',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:168-173',
    'bin-flow-manager/models/action/option.go:84-91',
    'bin-ai-manager/pkg/aicallhandler/service.go:39-118',
    'bin-ai-manager/pkg/aicallhandler/process.go:38-68',
    'bin-ai-manager/pkg/aicallhandler/start.go:202-271',
  ],
});
