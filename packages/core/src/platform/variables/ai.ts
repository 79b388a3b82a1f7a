import { CHANNELS } from '../channel.ts';
import type { Variable } from './variable.ts';

const session = {
  set: 'action',
  by: 'ai-manager',
  channels: CHANNELS,
  documented: true,
  evidence: [
    'bin-ai-manager/pkg/aicallhandler/main.go:75-80',
    'bin-ai-manager/pkg/aicallhandler/chat.go:18-37',
    'bin-ai-manager/pkg/aicallhandler/start.go:883',
    'bin-ai-manager/pkg/aicallhandler/start.go:939',
  ],
} as const satisfies Partial<Variable>;

const summary = {
  set: 'action',
  by: 'ai-manager',
  channels: ['conversation', 'api'],
  documented: true,
  evidence: [
    'bin-ai-manager/pkg/summaryhandler/main.go:109-113',
    'bin-ai-manager/pkg/summaryhandler/variable.go:11-30',
    'bin-ai-manager/pkg/summaryhandler/db.go:58',
    'bin-ai-manager/pkg/summaryhandler/start.go:326',
  ],
} as const satisfies Partial<Variable>;

/** Stored when an AI session or task begins or goes on. */
export const aiCallVariables: readonly Variable[] = [
  { ...session, name: 'voipbin.aicall.id', holds: 'id', summary: 'The session with the AI.' },
  {
    ...session,
    name: 'voipbin.aicall.ai_id',
    holds: 'id',
    summary: 'The AI that takes part.',
    note: 'Holds the id of the team when a team takes part.',
  },
  { ...session, name: 'voipbin.aicall.ai_engine_model', holds: 'text', summary: 'The language model in use.' },
  {
    ...session,
    name: 'voipbin.aicall.confbridge_id',
    holds: 'id',
    summary: 'The bridge in which the caller meets the AI.',
    note: 'The nil id outside calls.',
  },
  { ...session, name: 'voipbin.aicall.stt_language', holds: 'text', summary: 'The language the AI listens for.' },
  { ...session, name: 'voipbin.aicall.pipecatcall_id', holds: 'id', summary: 'The media session behind it.' },
];

/** Stored when a summary is asked for, and once more for the flow that runs when it is done. */
export const aiSummaryVariables: readonly Variable[] = [
  { ...summary, name: 'voipbin.ai_summary.id', holds: 'id', summary: 'The summary.' },
  { ...summary, name: 'voipbin.ai_summary.reference_type', holds: 'text', summary: 'What kind of thing it sums up.' },
  { ...summary, name: 'voipbin.ai_summary.reference_id', holds: 'id', summary: 'The thing it sums up.' },
  { ...summary, name: 'voipbin.ai_summary.language', holds: 'text', summary: 'The language it is written in.' },
  {
    ...summary,
    name: 'voipbin.ai_summary.content',
    holds: 'text',
    summary: 'The text of the summary.',
    note: 'For calls and conferences it is empty in the asking flow and filled only in the flow that runs at the end.',
  },
];
