import { defineActionType } from '../action-type.ts';
import { former } from '../former.ts';

export default defineActionType({
  ...former,
  type: 'hangup_relay',
  summary: 'Hung the call up with the cause of another one, in the past.',
  replacement: { type: 'hangup', note: 'Name the other call in `reference_id`.' },
});
