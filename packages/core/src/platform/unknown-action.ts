import type { ActionType } from './action-type.ts';

/**
 * Stands in for a type nobody knows, so that a flow with a typing mistake can be analysed all the same: it runs on.
 * The platform itself refuses such a flow.
 */
export function unknownAction(type: string): ActionType {
  return {
    type,
    summary: 'Not a type of action.',
    standing: 'former',
    executor: 'flow',
    media: 'none',
    options: {},
    onBadOption: 'unread',
    edges: [{ to: { go: 'next' } }],
    differences: [],
    evidence: [],
  };
}
