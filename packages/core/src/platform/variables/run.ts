import { CHANNELS } from '../channel.ts';
import type { Variable } from './variable.ts';

const common = {
  set: 'start',
  by: 'flow-manager',
  channels: CHANNELS,
  documented: true,
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/main.go:45-50',
    'bin-flow-manager/pkg/activeflowhandler/variable.go:54-60',
  ],
} as const satisfies Partial<Variable>;

/** What every run knows about itself. */
export const runVariables: readonly Variable[] = [
  { ...common, name: 'voipbin.activeflow.id', holds: 'id', summary: 'The run.' },
  {
    ...common,
    name: 'voipbin.activeflow.reference_type',
    holds: 'text',
    values: ['', 'ai', 'api', 'call', 'campaign', 'conversation', 'transcribe', 'recording', 'webchat'],
    summary: 'What the run belongs to.',
    note: 'Empty in the flow that runs at the end of a recording.',
    evidence: [...common.evidence, 'bin-flow-manager/models/activeflow/activeflow.go:80-125'],
  },
  {
    ...common,
    name: 'voipbin.activeflow.reference_id',
    holds: 'id',
    summary: 'The call or conversation the run belongs to.',
    note: 'The nil id for a run that an API request started.',
  },
  {
    ...common,
    name: 'voipbin.activeflow.reference_activeflow_id',
    holds: 'id',
    summary: 'The run that this one follows.',
    note: 'The nil id unless another flow named this one as its completion or end flow.',
  },
  { ...common, name: 'voipbin.activeflow.flow_id', holds: 'id', summary: 'The flow that is run.' },
  {
    ...common,
    name: 'voipbin.activeflow.complete_count',
    holds: 'integer',
    summary: 'How many runs came before this one in a chain of completion and end flows.',
    note: 'From 0 on; the run that would get 5 has no variables at all.',
    evidence: [...common.evidence, 'bin-flow-manager/pkg/activeflowhandler/variable.go:30-47'],
  },
  {
    name: 'voipbin.flow.reference_data',
    holds: 'json',
    summary: 'The call or conversation in the form in which webhooks report it.',
    set: 'expansion',
    by: 'flow-manager',
    channels: ['call', 'conversation'],
    documented: true,
    note: 'Never stored, so branch does not see it. Its quotation marks are not escaped. Empty elsewhere.',
    evidence: [
      'bin-flow-manager/pkg/variablehandler/main.go:17',
      'bin-flow-manager/pkg/variablehandler/substitute.go:129-176',
    ],
  },
];
