import { defineActionType } from '../action-type.ts';
import { limits } from '../limits.ts';

export default defineActionType({
  type: 'external_media_start',
  summary: 'Starts to stream the sound of the call to another host.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    external_host: {
      shape: { is: 'text' },
      summary: 'The host and port to stream to.',
      required: 'always',
      content: 'host',
    },
    encapsulation: {
      shape: { is: 'text' },
      summary: 'How the sound is wrapped.',
      default: 'rtp',
      values: ['rtp', 'audiosocket', 'none'],
    },
    transport: {
      shape: { is: 'text' },
      summary: 'What carries the stream.',
      default: 'udp',
      values: ['udp', 'tcp', 'websocket'],
    },
    transport_data: { shape: { is: 'text' }, summary: 'Further settings of the transport.' },
    connection_type: { shape: { is: 'text' }, summary: 'Which end opens the connection.', default: 'client' },
    format: { shape: { is: 'text' }, summary: 'The codec of the stream.', default: 'ulaw' },
    direction_listen: {
      shape: { is: 'text' },
      summary: 'Which direction of the call the host hears; empty means none.',
      required: 'in practice',
      ifAbsent: { consequence: 'none', caller: 'The stream starts, but the host hears nothing of the call.' },
      values: ['in', 'out', 'both'],
    },
    direction_speak: {
      shape: { is: 'text' },
      summary: 'Which direction of the call hears the host; empty means none.',
      values: ['in', 'out', 'both'],
    },
    data: { shape: { is: 'text' }, summary: 'Data for the host.', unread: true },
  },
  onBadOption: 'skip',
  edges: [
    { when: { is: 'streams', atLeast: limits.externalStreams.value.engine }, to: { go: 'next' }, result: 'skipped' },
    { effects: [{ do: 'stream', on: true }], to: { go: 'next' } },
  ],
  audible: true,
  differences: [
    {
      documented: 'One `direction`, both by default.',
      engine: 'That option is unknown; the two that exist are empty by default.',
      evidence:
        'bin-flow-manager/models/action/option.go:271-281; bin-call-manager/pkg/externalmediahandler/start.go:112,304-317',
    },
  ],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:662-703',
    'bin-call-manager/pkg/externalmediahandler/main.go:50-57',
    'bin-call-manager/pkg/callhandler/external_media.go:20,49-52',
  ],
});
