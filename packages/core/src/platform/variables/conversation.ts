import { partyVariables } from './party.ts';
import type { Variable } from './variable.ts';

const common = {
  set: 'start',
  by: 'conversation-manager',
  channels: ['conversation'],
  documented: true,
  evidence: [
    'bin-conversation-manager/pkg/conversationhandler/main.go:139-157',
    'bin-conversation-manager/pkg/conversationhandler/variable.go:32-72',
    'bin-conversation-manager/pkg/conversationhandler/message.go:77',
    'bin-conversation-manager/pkg/conversationhandler/create_and_execute_flow.go:121',
  ],
} as const satisfies Partial<Variable>;

const message = { ...common, note: 'Absent when the start of a web chat, not a message, started the run.' };

/** What a run knows about its conversation and the message that started it. */
export const conversationVariables: readonly Variable[] = [
  ...partyVariables('voipbin.conversation.self', 'our side', common),
  ...partyVariables('voipbin.conversation.peer', 'the other side', common),
  { ...common, name: 'voipbin.conversation.id', holds: 'id', summary: 'The conversation.' },
  { ...common, name: 'voipbin.conversation.owner_id', holds: 'id', summary: 'Who the conversation belongs to.' },
  { ...message, name: 'voipbin.conversation_message.id', holds: 'id', summary: 'The message that started the run.' },
  {
    ...message,
    name: 'voipbin.conversation_message.text',
    holds: 'text',
    chosen: 'text',
    summary: 'The text of that message.',
  },
  {
    ...message,
    name: 'voipbin.conversation_message.direction',
    holds: 'text',
    summary: 'Whether that message came in or went out.',
  },
];
