import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'case_create',
  summary: 'Opens a case for the person on the call or in the conversation, unless the run has one already.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    name: { shape: { is: 'text' }, summary: 'The title of the case.' },
    detail: { shape: { is: 'text' }, summary: 'The description of the case.' },
    note: { shape: { is: 'text' }, summary: 'The first note in the case.' },
    sync: {
      shape: { is: 'boolean' },
      summary: 'Whether to wait for the case.',
      unread: true,
    },
  },
  onBadOption: 'skip',
  edges: [
    {
      when: {
        is: 'all',
        guards: [
          { is: 'channel', among: ['call', 'conversation'] },
          { is: 'not', guard: { is: 'stored', variable: 'contact_case_id' } },
          // Agents, extensions, conferences, AIs and SIP addresses get no case.
          { is: 'not', guard: { is: 'outside', event: 'case-refused' } },
        ],
      },
      effects: [{ do: 'store', variables: ['contact_case_id'] }],
      to: { go: 'next' },
    },
    { to: { go: 'next' } },
  ],
  differences: [
    {
      documented: '`sync` chooses whether the flow waits.',
      engine: 'It always waits.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1301-1404',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1251-1404',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:243-247',
  ],
});
