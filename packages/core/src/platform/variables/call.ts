import { partyVariables } from './party.ts';
import type { Variable } from './variable.ts';

const common = {
  set: 'start',
  by: 'call-manager',
  channels: ['call'],
  documented: true,
  evidence: [
    'bin-call-manager/pkg/callhandler/main.go:187-203',
    'bin-call-manager/pkg/callhandler/variable.go:11-41',
    'bin-call-manager/pkg/callhandler/start.go:670',
    'bin-call-manager/pkg/callhandler/outgoing_call.go:330',
  ],
} as const satisfies Partial<Variable>;

/** The name under which pressed keys are stored. */
export const DIGITS = 'voipbin.call.digits';

/** What a run knows about its call. */
export const callVariables: readonly Variable[] = [
  { ...common, name: 'voipbin.call.id', holds: 'id', summary: 'The call.' },
  ...partyVariables('voipbin.call.source', 'the calling side', common),
  ...partyVariables('voipbin.call.destination', 'the called side', common),
  {
    ...common,
    name: 'voipbin.call.direction',
    holds: 'text',
    values: ['incoming', 'outgoing'],
    summary: 'Whether the platform was called or calls.',
  },
  {
    ...common,
    name: 'voipbin.call.master_call_id',
    holds: 'id',
    summary: 'The call that this one is chained to.',
    note: 'Always the nil id (by reading): it is stored before the calls are linked.',
    evidence: [
      ...common.evidence,
      'bin-call-manager/pkg/callhandler/db.go:103',
      'bin-call-manager/pkg/callhandler/outgoing_call.go:329-343',
    ],
  },
  {
    ...common,
    name: DIGITS,
    holds: 'text',
    chosen: 'keys',
    summary: 'The keys the caller pressed.',
    note:
      'Empty at first. While keys are collected each is added to what is there; at any other time the last key replaces ' +
      'the whole. Reading it by branch empties it, conditions leave it.',
    evidence: [
      ...common.evidence,
      'bin-call-manager/pkg/callhandler/digit.go:42-118',
      'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:828-852',
      'bin-flow-manager/models/action/common.go:51',
    ],
  },
];
