import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'play',
  summary: 'Plays audio files to the caller, one after the other.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    stream_urls: {
      shape: { is: 'list', of: { is: 'text' } },
      summary: 'The files in the order of playing; nobody checks that they are addresses of audio.',
      required: 'always',
      range: { min: 1 },
      content: 'url',
      ifOther: { consequence: 'skipped', caller: 'Where nothing is found under it, the caller hears nothing.' },
    },
  },
  onBadOption: 'skip',
  waits: [
    { until: 'playback', unless: { is: 'not', guard: { is: 'given', option: 'stream_urls' } }, keys: 'overwrite' },
  ],
  edges: [
    { when: { is: 'given', option: 'stream_urls' }, to: { go: 'next' } },
    { to: { go: 'next' }, result: 'skipped' },
  ],
  audible: true,
  differences: [],
  evidence: ['bin-call-manager/pkg/callhandler/action.go:390-410', 'bin-call-manager/pkg/callhandler/media.go:76-112'],
});
