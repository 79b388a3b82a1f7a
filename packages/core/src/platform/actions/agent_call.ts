import { defineActionType } from '../action-type.ts';
import { former } from '../former.ts';

export default defineActionType({
  ...former,
  type: 'agent_call',
  summary: 'Called an agent, in the past.',
  replacement: { type: 'connect' },
});
