import { defineActionType } from '../action-type.ts';
import { former } from '../former.ts';

export default defineActionType({
  ...former,
  type: 'chatbot_talk',
  summary: 'Let the caller talk with a chatbot, in the past.',
  replacement: { type: 'ai_talk' },
});
