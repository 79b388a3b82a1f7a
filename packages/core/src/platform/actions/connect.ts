import { defineActionType } from '../action-type.ts';
import { recipients, sender } from '../address.ts';
import { anonymous, DIALABLE, someDialable, someGroup } from '../dialling.ts';
import { intoBridge } from '../pushed-bridge.ts';

export default defineActionType({
  type: 'connect',
  summary: 'Calls somebody and puts them through to the caller; runs on when they have finished.',
  standing: 'current',
  executor: 'flow',
  media: 'rtc',
  options: {
    source: {
      ...sender('Who the call comes from, as the callee sees it; needed to dial telephone numbers.', DIALABLE),
      required: { if: { is: 'some', list: 'destinations', field: 'type', among: ['tel'] } },
    },
    destinations: recipients('Whom to call; several telephone numbers ring independently of each other.', DIALABLE),
    early_media: {
      shape: { is: 'boolean' },
      summary: 'Lets the caller hear the other side before it answers; not for agents and extensions.',
    },
    relay_reason: {
      shape: { is: 'boolean' },
      summary: 'Hangs the caller up afterwards, with the cause of the other call; not with agents or extensions.',
    },
    anonymous,
  },
  onBadOption: 'drop',
  edges: [
    { when: { is: 'not', guard: someDialable }, to: { go: 'drop', reason: 'no-call' } },
    { when: { is: 'outside', event: 'no-call-created' }, to: { go: 'drop', reason: 'no-call' } },
    {
      when: {
        is: 'all',
        guards: [
          { is: 'given', option: 'relay_reason' },
          { is: 'not', guard: someGroup },
        ],
      },
      to: { go: 'push', actions: [{ type: 'confbridge_join' }, { type: 'hangup' }] },
    },
    { to: intoBridge },
  ],
  handsOver: true,
  differences: [
    {
      documented: 'Of several destinations the first to answer is connected and the others stop ringing.',
      engine: 'Telephone numbers and SIP addresses ring on; whoever answers later joins the same bridge.',
      evidence:
        'bin-call-manager/pkg/callhandler/outgoing_call.go:72-96; bin-call-manager/pkg/callhandler/status.go:76-88; ' +
        'bin-call-manager/pkg/groupcallhandler/answer.go:84-94',
    },
    {
      documented: 'The flow can look at `voipbin.call.status` afterwards and try somebody else.',
      engine: 'Nothing sets that variable, and when no call comes about the caller has been dropped by then.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:541-557; recorded runs e/opt/connect-*',
    },
    {
      documented: '`auto` hides the caller id when the incoming call hid its own.',
      engine: '`auto` never hides it.',
      evidence: 'bin-call-manager/pkg/callhandler/outgoing_call.go:258-277',
    },
    {
      documented: 'A conference can be a destination.',
      engine: 'That type is left out like every other that cannot be dialled.',
      evidence: 'bin-call-manager/pkg/callhandler/outgoing_call.go:84-95',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:473-604',
    'bin-call-manager/pkg/callhandler/outgoing_call.go:44-104',
    'bin-call-manager/pkg/callhandler/hangup.go:245-282',
  ],
});
