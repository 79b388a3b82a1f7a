import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'amd',
  summary: 'Listens whether a person or an answering machine has picked up.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    machine_handle: {
      shape: { is: 'text' },
      summary: 'What happens on a machine; every value but `hangup` goes on.',
      values: ['hangup', 'continue'],
      ifOther: { consequence: 'none', caller: 'When a machine picks up, the call goes on.' },
    },
    async: {
      shape: { is: 'boolean' },
      summary: 'Moves on at once; a machine that is found later still ends the call.',
    },
  },
  onBadOption: 'skip',
  waits: [{ until: 'detection', unless: { is: 'given', option: 'async' }, keys: 'none' }],
  edges: [
    {
      when: {
        is: 'all',
        guards: [
          { is: 'equal', option: 'machine_handle', value: 'hangup' },
          { is: 'outside', event: 'machine-detected' },
        ],
      },
      to: { go: 'end', outcome: 'hangup' },
    },
    { to: { go: 'next' } },
  ],
  audible: true,
  differences: [
    {
      documented: 'It tells people and machines apart.',
      engine: 'The verdict is stored nowhere; all a flow can do with it is hang up.',
      evidence: 'bin-call-manager/pkg/callhandler/start_service.go:38-74',
    },
  ],
  evidence: [
    'bin-call-manager/pkg/callhandler/action.go:730-782',
    'bin-call-manager/pkg/callhandler/start_service.go:38-74',
    'bin-call-manager/models/callapplication/amd.go:5-9',
  ],
});
