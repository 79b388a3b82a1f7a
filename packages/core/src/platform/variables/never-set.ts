import { CHANNELS } from '../channel.ts';
import type { Variable } from './variable.ts';

const docs = 'bin-api-manager/docsdev/source';
const common = { set: 'never', channels: CHANNELS, documented: true } as const satisfies Partial<Variable>;

/** Names the documentation reads although nothing ever sets them: they are empty unless the flow fills them itself. */
export const neverSetVariables: readonly Variable[] = [
  {
    ...common,
    name: 'voipbin.call.status',
    holds: 'text',
    summary: 'The status of the call.',
    note: 'Test it by condition_call_status, or report it by `voipbin.flow.reference_data` in a webhook.',
    evidence: [
      `${docs}/flow_advanced_patterns.rst:1055,1091`,
      `${docs}/flow_execution_internals.rst:308`,
      `${docs}/flow_tutorial_scenario.rst:29`,
    ],
  },
  {
    ...common,
    name: 'voipbin.aicall.status',
    holds: 'text',
    summary: 'How the session with the AI ended.',
    evidence: [`${docs}/flow_advanced_patterns.rst:455`],
  },
  {
    ...common,
    name: 'voipbin.call.caller_id',
    holds: 'text',
    summary: 'The number of the caller.',
    instead: 'voipbin.call.source.target',
    evidence: [`${docs}/flow_overview.rst:271`],
  },
  {
    ...common,
    name: 'voipbin.message.text',
    holds: 'text',
    summary: 'The text of a message.',
    instead: 'voipbin.conversation_message.text',
    evidence: [`${docs}/flow_overview.rst:273,444,454`],
  },
  {
    ...common,
    name: 'voipbin.message.source.number',
    holds: 'text',
    summary: 'The number a message came from.',
    instead: 'voipbin.conversation.peer.target',
    evidence: [`${docs}/variable_overview.rst:77`],
  },
  {
    ...common,
    name: 'voipbin.call.destination.number',
    holds: 'text',
    summary: 'The number that was called.',
    instead: 'voipbin.call.destination.target',
    evidence: [`${docs}/variable_overview.rst:76`],
  },
  {
    ...common,
    name: 'voipbin.transcribe.text',
    holds: 'text',
    summary: 'What was said.',
    evidence: [`${docs}/flow_execution_internals.rst:371`],
  },
  {
    ...common,
    name: 'voipbin.activeflow.tm_create',
    holds: 'text',
    summary: 'When the run began.',
    evidence: [`${docs}/flow_best_practices.rst:242`],
  },
  {
    ...common,
    name: 'voipbin.invalid.variable',
    holds: 'text',
    summary: 'An example of a name that does not exist.',
    note: 'The documentation means it that way, and the engine agrees.',
    evidence: [`${docs}/variable_overview.rst:57`],
  },
  {
    ...common,
    name: 'customer.*',
    holds: 'text',
    summary: 'What is known about the customer.',
    note: 'Examples get these from the answer of a server, which the engine throws away; set them by variable_set.',
    evidence: [`${docs}/flow_overview.rst:301-302`, `${docs}/flow_advanced_patterns.rst:296-325`],
  },
];
