import type { Variable } from './variable.ts';

const common = {
  set: 'action',
  by: 'call-manager',
  channels: ['call'],
  documented: true,
  evidence: [
    'bin-call-manager/pkg/recordinghandler/main.go:60-67',
    'bin-call-manager/pkg/recordinghandler/variable.go:13-60',
    'bin-call-manager/pkg/recordinghandler/db.go:79',
    'bin-call-manager/pkg/recordinghandler/stop.go:70',
  ],
} as const satisfies Partial<Variable>;

/** Stored when a recording begins, and once more for the flow that runs at its end. */
export const recordingVariables: readonly Variable[] = [
  { ...common, name: 'voipbin.recording.id', holds: 'id', summary: 'The recording.' },
  {
    ...common,
    name: 'voipbin.recording.reference_type',
    holds: 'text',
    values: ['call', 'confbridge'],
    summary: 'What is recorded.',
  },
  { ...common, name: 'voipbin.recording.reference_id', holds: 'id', summary: 'The call or bridge that is recorded.' },
  {
    ...common,
    name: 'voipbin.recording.format',
    holds: 'text',
    summary: 'The format as the action gave it.',
    note: 'Empty when the action gave none.',
  },
  { ...common, name: 'voipbin.recording.recording_name', holds: 'text', summary: 'The name of the recording.' },
  {
    ...common,
    name: 'voipbin.recording.filenames',
    holds: 'list',
    summary: 'The names of its files, joined by commas.',
    note: 'A call has two: one for each direction.',
  },
];
