import { defineActionType } from '../action-type.ts';
import { recipients, sender } from '../address.ts';

export default defineActionType({
  type: 'message_send',
  summary: 'Sends a text message to telephone numbers; a refused message drops the call.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    source: {
      ...sender('The number it comes from; without it the message is lost and the sending service crashes.', ['tel']),
      required: 'always',
      ifAbsent: { consequence: 'skipped', caller: 'The message is lost.' },
    },
    destinations: {
      ...recipients('The numbers to write to.', ['tel']),
      ifAbsent: { consequence: 'skipped', caller: 'Nobody gets the message.' },
    },
    text: {
      shape: { is: 'text' },
      summary: 'What to write.',
      required: 'always',
      ifAbsent: { consequence: 'skipped', caller: 'There is nothing to read in the message, if it arrives at all.' },
    },
  },
  onBadOption: 'drop',
  edges: [
    { when: { is: 'outside', event: 'message-refused' }, to: { go: 'drop', reason: 'refused' } },
    { to: { go: 'next' } },
  ],
  differences: [
    {
      documented: 'It sends and forgets.',
      engine: 'When the message is refused, for want of balance or verification, the call is dropped.',
      evidence:
        'bin-flow-manager/pkg/activeflowhandler/execute.go:272-277; ' +
        'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:885-891',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:864-894',
    'bin-message-manager/pkg/messagehandler/provider_messagebird.go:44',
    'bin-message-manager/pkg/messagehandler/provider_telnyx.go:61',
  ],
});
