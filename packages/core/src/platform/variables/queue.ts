import type { Variable } from './variable.ts';

const common = {
  set: 'action',
  by: 'queue-manager',
  channels: ['call'],
  documented: true,
  evidence: [
    'bin-queue-manager/pkg/queuecallhandler/variable.go:12-55',
    'bin-queue-manager/pkg/queuecallhandler/db.go:134',
    'bin-queue-manager/pkg/queuecallhandler/db.go:280',
    'bin-queue-manager/pkg/queuecallhandler/db.go:328',
  ],
} as const satisfies Partial<Variable>;

const millisecondsNote =
  'Documented in seconds, yet copied from the queue, which keeps milliseconds (bin-queue-manager/models/queue/queue.go:32-33).';

/** Stored on entering a queue and removed when the caller is served or gives up, so read them in the wait flow. */
export const queueVariables: readonly Variable[] = [
  { ...common, name: 'voipbin.queue.id', holds: 'id', summary: 'The queue the caller waits in.' },
  { ...common, name: 'voipbin.queue.name', holds: 'text', summary: 'The name of that queue.' },
  { ...common, name: 'voipbin.queue.detail', holds: 'text', summary: 'The description of that queue.' },
  { ...common, name: 'voipbin.queuecall.id', holds: 'id', summary: 'This stay in the queue.' },
  {
    ...common,
    name: 'voipbin.queuecall.timeout_wait',
    holds: 'milliseconds',
    summary: 'The longest time to wait for an agent.',
    note: millisecondsNote,
  },
  {
    ...common,
    name: 'voipbin.queuecall.timeout_service',
    holds: 'milliseconds',
    summary: 'The longest time to talk with an agent.',
    note: millisecondsNote,
  },
];
