import { defineActionType } from '../action-type.ts';
import { recordingVariables } from '../variables/recording.ts';
import { namesOf } from '../variables/variable.ts';

export default defineActionType({
  type: 'recording_start',
  summary: 'Starts to record both directions of the call.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    format: {
      shape: { is: 'text' },
      summary: 'The file format; there is no default, and without one the file has no usable name.',
      required: 'in practice',
      values: ['wav'],
      ifAbsent: { consequence: 'skipped', caller: 'The recording has no usable file, so nobody can listen to it.' },
      ifOther: { consequence: 'none', caller: 'The engine knows wav only, so the recording may be lost.' },
    },
    end_of_silence: {
      shape: { is: 'integer' },
      summary: 'Ends after so much silence, counted for each direction alone.',
      unit: 's',
    },
    end_of_key: {
      shape: { is: 'text' },
      summary: 'The key that ends the recording.',
      values: ['none', 'any', '*', '#'],
    },
    duration: {
      shape: { is: 'integer' },
      summary: 'The longest recording; 0 or absent sets no limit.',
      unit: 's',
    },
    beep_start: {
      shape: { is: 'boolean' },
      summary: 'Plays a tone before the recording.',
      unread: true,
    },
    on_end_flow_id: {
      shape: { is: 'id' },
      summary: 'The flow to start when the recording is over; only actions that need no media run in it.',
      refersTo: 'flow',
    },
  },
  onBadOption: 'skip',
  waits: [
    {
      contract: 'documented',
      until: 'recording',
      unless: { is: 'any', guards: [{ is: 'not', guard: { is: 'answered' } }, { is: 'recording' }] },
      keys: 'overwrite',
    },
  ],
  edges: [
    // A recording stays attached until recording_stop, even when it has ended by itself.
    {
      when: { is: 'any', guards: [{ is: 'not', guard: { is: 'answered' } }, { is: 'recording' }] },
      to: { go: 'next' },
      result: 'skipped',
    },
    {
      effects: [
        { do: 'record', on: true },
        { do: 'store', variables: namesOf(recordingVariables) },
      ],
      to: { go: 'next' },
    },
  ],
  audible: true,
  differences: [
    {
      documented: 'It waits until the recording is over.',
      engine: 'It moves on at once, so a voicemail records its own goodbye unless a waiting action follows.',
      evidence: 'bin-call-manager/pkg/callhandler/action.go:553-558',
    },
    {
      documented: '`beep_start` plays a tone.',
      engine: 'No tone is ever asked for.',
      evidence: 'bin-call-manager/pkg/callhandler/action.go:538-546; bin-call-manager/pkg/callhandler/start.go:138',
    },
    {
      documented: 'Examples leave the format out.',
      engine: 'There is no default format.',
      evidence:
        'bin-call-manager/pkg/recordinghandler/recording.go:74-95; bin-call-manager/models/recording/recording.go:64-70',
    },
  ],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:521-559',
    'bin-call-manager/pkg/callhandler/recording.go:16-65',
    'bin-call-manager/pkg/callhandler/start.go:118-145',
    'bin-common-handler/pkg/requesthandler/ast_channel.go:354-376',
  ],
});
