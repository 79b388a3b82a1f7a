import { defineActionType } from '../action-type.ts';
import { recipients, sender } from '../address.ts';
import { anonymous, DIALABLE, someDialable } from '../dialling.ts';
import type { Guard } from '../edge.ts';

/** The nested actions become a flow only when no stored flow is named. */
const nestedActionsFail = (problem: 'invalid-type' | 'invalid-anonymous'): Guard => ({
  is: 'all',
  guards: [
    { is: 'not', guard: { is: 'given', option: 'flow_id' } },
    { is: 'nested', option: 'actions', problem },
  ],
});

export default defineActionType({
  type: 'call',
  summary: 'Places new calls that run a flow of their own, and runs on.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    source: {
      ...sender('Who the new calls come from; without it the flow engine crashes.', DIALABLE),
      required: 'always',
      ifAbsent: { consequence: 'stalled', caller: 'The flow engine crashes here, and the caller is left in silence.' },
    },
    destinations: recipients('Whom to call; each destination gets a call of its own.', DIALABLE),
    flow_id: {
      shape: { is: 'id' },
      summary: 'The flow the new calls run; wins over `actions`.',
      required: { unless: ['actions'] },
      ifAbsent: { consequence: 'skipped', caller: 'Whoever answers the new call is hung up on at once.' },
      refersTo: 'flow',
    },
    actions: {
      shape: { is: 'actions' },
      summary: 'The actions the new calls run, filled in with the variables of this flow.',
      required: { unless: ['flow_id'] },
      ifAbsent: { consequence: 'skipped', caller: 'Whoever answers the new call is hung up on at once.' },
    },
    chained: {
      shape: { is: 'boolean' },
      summary: 'Ends the new calls together with this one, when this one is a call.',
    },
    early_execution: {
      shape: { is: 'boolean' },
      summary: 'Runs the flow of a new call while it still rings; only for telephone numbers and SIP addresses.',
    },
    anonymous,
  },
  onBadOption: 'drop',
  edges: [
    { when: nestedActionsFail('invalid-type'), to: { go: 'drop', reason: 'nested-invalid-type' } },
    { when: nestedActionsFail('invalid-anonymous'), to: { go: 'drop', reason: 'nested-invalid-anonymous' } },
    {
      when: { is: 'not', guard: { is: 'given', option: 'source' } },
      to: { go: 'end', outcome: 'crashed' },
    },
    { when: { is: 'not', guard: someDialable }, to: { go: 'drop', reason: 'no-call' } },
    { when: { is: 'outside', event: 'no-call-created' }, to: { go: 'drop', reason: 'no-call' } },
    { to: { go: 'next' } },
  ],
  differences: [
    {
      documented: 'Nested actions can use the keys and variables of the new call.',
      engine: 'They are filled in by the calling flow, before the new call exists.',
      evidence:
        'bin-flow-manager/pkg/variablehandler/substitute.go:66-127; ' +
        'bin-flow-manager/pkg/activeflowhandler/db.go:316-330; ' +
        'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:917-935',
    },
    {
      documented: 'The source is not called required.',
      engine: 'Without it the flow engine crashes.',
      evidence: 'bin-common-handler/pkg/requesthandler/call_calls.go:129; recorded runs e/opt/call-*',
    },
    {
      documented: '`auto` hides the caller id when the incoming call hid its own.',
      engine: '`auto` never hides it.',
      evidence: 'bin-call-manager/pkg/callhandler/outgoing_call.go:258-277',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:896-946',
    'bin-call-manager/pkg/callhandler/outgoing_call.go:44-104',
    'bin-flow-manager/models/action/option.go:138-146',
  ],
});
