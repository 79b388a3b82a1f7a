import { defineActionType } from '../action-type.ts';
import { aiSummaryVariables } from '../variables/ai.ts';
import { transcribeVariables } from '../variables/transcribe.ts';
import { namesOf } from '../variables/variable.ts';

export default defineActionType({
  type: 'ai_summary',
  summary: 'Asks an AI to sum up a call, conference, transcription or recording, and runs on.',
  standing: 'current',
  executor: 'flow',
  media: 'non_rtc',
  options: {
    on_end_flow_id: {
      shape: { is: 'id' },
      summary: 'The flow to start when the summary is done.',
      refersTo: 'flow',
    },
    reference_type: {
      shape: { is: 'text' },
      summary: 'What kind of thing to sum up; the platform refuses every other value.',
      required: 'always',
      values: ['call', 'conference', 'transcribe', 'recording'],
    },
    reference_id: {
      shape: { is: 'id' },
      summary: 'The thing to sum up; a call or conference has to be still going on.',
      required: 'always',
      refersTo: 'resource',
    },
    language: {
      shape: { is: 'text' },
      summary: 'The language of the summary; an earlier one of the same thing in this language is used again.',
      content: 'language',
      ifOther: { consequence: 'none', caller: 'The AI may write the summary in any language.' },
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      effects: [{ do: 'store', variables: [...namesOf(aiSummaryVariables), ...namesOf(transcribeVariables)] }],
      to: { go: 'next' },
    },
  ],
  slow: true,
  differences: [
    {
      documented: 'Without a reference it sums up what the flow belongs to.',
      engine: 'A missing reference fails, and the flow is dropped.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1178-1190',
    },
    {
      documented: 'It belongs into the flow that follows a call, and needs no media.',
      engine: 'It is skipped in flows of calls and in the flows that follow them.',
      evidence:
        'bin-flow-manager/models/action/action.go:332; bin-flow-manager/pkg/activeflowhandler/start.go:20-31; ' +
        'bin-flow-manager/pkg/activeflowhandler/execute.go:342-375',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1158-1199',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:161-166',
    'bin-flow-manager/models/action/option.go:69-74',
    'bin-ai-manager/pkg/summaryhandler/start.go:19-53',
  ],
});
