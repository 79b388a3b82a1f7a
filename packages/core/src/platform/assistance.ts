import type { Options } from './option.ts';

/** Which AI takes part: named by type and id, or the old way by `ai_id` alone. */
export const assistance = {
  assistance_type: {
    shape: { is: 'text' },
    summary: 'Whether `assistance_id` names one AI or a team of them; empty ignores `assistance_id`.',
    required: { unless: ['ai_id'] },
    values: ['ai', 'team'],
  },
  assistance_id: {
    shape: { is: 'id' },
    summary: 'The AI or the team.',
    required: { when: 'assistance_type', among: ['ai', 'team'] },
    refersTo: 'ai or team',
  },
  ai_id: {
    shape: { is: 'id' },
    summary: 'The AI, used only while `assistance_type` is empty.',
    refersTo: 'ai',
    deprecated: { replacement: 'assistance_id', beside: { assistance_type: 'ai' } },
  },
} as const satisfies Options;
