import { CHANNELS } from '../channel.ts';
import type { Variable } from './variable.ts';

const common = {
  holds: 'text',
  set: 'flow',
  by: 'tts-manager',
  channels: CHANNELS,
} as const satisfies Partial<Variable>;

/** Settings that a flow stores for the voice of an AI; prompts that the flow speaks itself do not read them. */
export const speechVariables: readonly Variable[] = [
  {
    ...common,
    name: 'voipbin.tts.elevenlabs.voice_id',
    summary: 'The voice of an AI that speaks by ElevenLabs.',
    documented: true,
    evidence: ['bin-tts-manager/pkg/streaminghandler/main.go:93'],
  },
  {
    ...common,
    name: 'voipbin.tts.gcp.voice_id',
    summary: 'The voice of an AI that speaks by Google.',
    documented: false,
    evidence: ['bin-tts-manager/pkg/streaminghandler/main.go:94'],
  },
  {
    ...common,
    name: 'voipbin.tts.aws.voice_id',
    summary: 'The voice of an AI that speaks by Amazon.',
    documented: false,
    note: 'A voice that is set on the AI itself wins.',
    evidence: [
      'bin-tts-manager/pkg/streaminghandler/main.go:95',
      'bin-tts-manager/pkg/streaminghandler/aws.go:355-375',
    ],
  },
];
