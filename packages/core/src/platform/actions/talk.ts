import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'talk',
  summary: 'Speaks a text to the caller.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    text: {
      shape: { is: 'text' },
      summary: 'The words to speak, plain or as SSML; what is not well-formed XML once wrapped is not spoken.',
      required: 'always',
      content: 'speech',
      ifAbsent: { consequence: 'skipped', caller: 'Nothing is spoken.' },
    },
    language: {
      shape: { is: 'text' },
      summary: 'The language to speak in.',
      required: 'in practice',
      content: 'language',
      ifAbsent: { consequence: 'none', caller: 'The speech service has to guess how to pronounce the text.' },
      ifOther: { consequence: 'skipped', caller: 'No speech service can speak it, so the caller hears nothing.' },
    },
    provider: {
      shape: { is: 'text' },
      summary: 'The speech service to try first; the other one is the fallback.',
      default: 'gcp',
      values: ['gcp', 'aws'],
      ifOther: { consequence: 'none', caller: 'The services are tried in the usual order.' },
    },
    voice_id: {
      shape: { is: 'text' },
      summary: 'The voice, for the first service only; the fallback picks its own.',
    },
    digits_handle: {
      shape: { is: 'text' },
      summary: 'What a key does: `next` stops the speech and moves on, otherwise the key is only stored.',
      values: ['next'],
      ifOther: { consequence: 'none', caller: 'A key does not stop the speech: the caller hears it to the end.' },
    },
    async: {
      shape: { is: 'boolean' },
      summary: 'Moves on at once while the speech is still playing.',
    },
  },
  onBadOption: 'skip',
  waits: [
    {
      until: 'playback',
      unless: { is: 'given', option: 'async' },
      keys: 'overwrite',
      endsOnKey: { is: 'equal', option: 'digits_handle', value: 'next' },
    },
  ],
  edges: [{ contract: 'engine', effects: [{ do: 'answer' }], to: { go: 'next' } }, { to: { go: 'next' } }],
  audible: true,
  differences: [
    {
      documented: 'The call has to be answered before it.',
      engine: 'It answers the call itself.',
      evidence: 'bin-call-manager/pkg/callhandler/media.go:32-38',
    },
    {
      documented: 'Any plain text can be spoken.',
      engine: 'A bare `&` or `<`, an open tag or an HTML entity makes the speech fail, and the prompt is left out.',
      evidence: 'bin-tts-manager/pkg/ttshandler/tts.go:154-179; bin-tts-manager/pkg/audiohandler/gcp.go:105-112',
    },
    {
      documented: 'The schema lists `gender`, but neither `provider` nor `voice_id`.',
      engine: '`gender` is unknown; the other two work.',
      evidence: 'bin-flow-manager/models/action/option.go:354-361',
    },
  ],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:491-519',
    'bin-call-manager/pkg/callhandler/media.go:19-72',
    'bin-call-manager/pkg/callhandler/digit.go:78-104',
    'bin-call-manager/pkg/callhandler/arievent.go:64-86',
  ],
});
