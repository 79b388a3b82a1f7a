import { CHANNELS } from '../channel.ts';
import type { Variable } from './variable.ts';

const common = {
  set: 'action',
  by: 'transcribe-manager',
  channels: CHANNELS,
  documented: true,
  evidence: [
    'bin-transcribe-manager/pkg/transcribehandler/main.go:87-89',
    'bin-transcribe-manager/pkg/transcribehandler/variable.go:11-28',
    'bin-transcribe-manager/pkg/transcribehandler/transcribe.go:121',
    'bin-transcribe-manager/pkg/transcribehandler/stop.go:62',
  ],
} as const satisfies Partial<Variable>;

/** Stored when a transcription begins, and once more for the flow that runs at the end of a live one. */
export const transcribeVariables: readonly Variable[] = [
  { ...common, name: 'voipbin.transcribe.id', holds: 'id', summary: 'The transcription.' },
  { ...common, name: 'voipbin.transcribe.language', holds: 'text', summary: 'The language that is written down.' },
  {
    ...common,
    name: 'voipbin.transcribe.direction',
    holds: 'text',
    values: ['both', 'in', 'out'],
    summary: 'Whose speech is written down.',
  },
];
