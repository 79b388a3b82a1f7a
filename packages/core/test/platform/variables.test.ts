import { describe, expect, test } from 'vitest';
import { actionTypes, findVariable, RESERVED_PREFIX, variables } from '../../src/platform/index.ts';

/** Every variable that anything sets, copied once from the facts about the platform. */
const SET = `
  voipbin.activeflow.id
  voipbin.activeflow.reference_type
  voipbin.activeflow.reference_id
  voipbin.activeflow.reference_activeflow_id
  voipbin.activeflow.flow_id
  voipbin.activeflow.complete_count
  voipbin.flow.reference_data
  voipbin.call.id
  voipbin.call.source.name
  voipbin.call.source.detail
  voipbin.call.source.target
  voipbin.call.source.target_name
  voipbin.call.source.type
  voipbin.call.destination.name
  voipbin.call.destination.detail
  voipbin.call.destination.target
  voipbin.call.destination.target_name
  voipbin.call.destination.type
  voipbin.call.direction
  voipbin.call.master_call_id
  voipbin.call.digits
  voipbin.recording.id
  voipbin.recording.reference_type
  voipbin.recording.reference_id
  voipbin.recording.format
  voipbin.recording.recording_name
  voipbin.recording.filenames
  voipbin.queue.id
  voipbin.queue.name
  voipbin.queue.detail
  voipbin.queuecall.id
  voipbin.queuecall.timeout_wait
  voipbin.queuecall.timeout_service
  voipbin.aicall.id
  voipbin.aicall.ai_id
  voipbin.aicall.ai_engine_model
  voipbin.aicall.confbridge_id
  voipbin.aicall.stt_language
  voipbin.aicall.pipecatcall_id
  voipbin.ai_summary.id
  voipbin.ai_summary.reference_type
  voipbin.ai_summary.reference_id
  voipbin.ai_summary.language
  voipbin.ai_summary.content
  voipbin.transcribe.id
  voipbin.transcribe.language
  voipbin.transcribe.direction
  voipbin.conversation.self.name
  voipbin.conversation.self.detail
  voipbin.conversation.self.target
  voipbin.conversation.self.target_name
  voipbin.conversation.self.type
  voipbin.conversation.peer.name
  voipbin.conversation.peer.detail
  voipbin.conversation.peer.target
  voipbin.conversation.peer.target_name
  voipbin.conversation.peer.type
  voipbin.conversation.id
  voipbin.conversation.owner_id
  voipbin.conversation_message.id
  voipbin.conversation_message.text
  voipbin.conversation_message.direction
  contact_case_id
`;

/** Names the documentation uses and nothing sets. */
const NEVER_SET = `
  voipbin.call.status
  voipbin.aicall.status
  voipbin.call.caller_id
  voipbin.message.text
  voipbin.message.source.number
  voipbin.call.destination.number
  voipbin.transcribe.text
  voipbin.activeflow.tm_create
  customer.*
  voipbin.invalid.variable
`;

/** Names the platform reads and leaves to the flow to set. */
const READ = `
  voipbin.tts.elevenlabs.voice_id
  voipbin.tts.gcp.voice_id
  voipbin.tts.aws.voice_id
`;

const words = (list: string): string[] => list.trim().split(/\s+/).sort();
const named = (...ways: string[]): string[] =>
  variables
    .filter(({ set }) => ways.includes(set))
    .map(({ name }) => name)
    .sort();

test('every variable of the platform is described, and no other', () => {
  expect(named('start', 'action', 'expansion')).toEqual(words(SET));
  expect(named('never')).toEqual(words(NEVER_SET));
  expect(named('flow')).toEqual(words(READ));
});

test('each name is described once', () => {
  expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
});

test('what an action stores is exactly what is said to be stored by actions', () => {
  const effects = actionTypes.flatMap(({ edges }) => edges.flatMap((edge) => edge.effects ?? []));
  const stored = effects.flatMap((effect) => (effect.do === 'store' ? effect.variables : []));
  expect([...new Set(stored)].sort()).toEqual(named('action'));
});

test('finds variables by exact name, and by pattern', () => {
  expect(findVariable('voipbin.call.id')?.holds).toBe('id');
  expect(findVariable('voipbin.call.ID')).toBeUndefined();
  expect(findVariable('voipbin.call')).toBeUndefined();
  expect(findVariable('customer.tier')?.set).toBe('never');
  expect(findVariable('customer')).toBeUndefined();
  expect(findVariable('__proto__')).toBeUndefined();
});

describe.each(variables)('$name', (variable) => {
  test('is described, with evidence', () => {
    expect(variable.summary).toMatch(/^[A-Z].*\.$/);
    expect(variable.note ?? 'None.').toMatch(/^[A-Z].*\.$/);
    expect(variable.channels.length).toBeGreaterThan(0);
    for (const place of variable.evidence) expect(place).toMatch(/^bin-[\w./-]+\.\w+:\d[\d,-]*$/);
    expect(variable.evidence.length).toBeGreaterThan(0);
  });

  test('is replaced by a variable that is set', () => {
    if (variable.instead !== undefined) expect(findVariable(variable.instead)?.set).toBe('start');
  });

  test('says who sets it, unless nobody does', () => {
    expect(variable.by === undefined).toBe(variable.set === 'never');
  });

  test('has a reserved name unless it is the case or an example', () => {
    const free = variable.name === 'contact_case_id' || variable.name === 'customer.*';
    expect(variable.name.startsWith(RESERVED_PREFIX)).toBe(!free);
  });
});
