import { endings, reachability, type Witness } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { STEP_CAP } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A path that needs more steps than the platform runs.',
  group: 'control-flow',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    always: {
      text: 'Every call has used up the {{cap}} steps of the platform when it gets to {{action}}{{again}}{{along}}.',
      consequence: 'dropped',
      caller: 'Every caller is dropped there.',
    },
    sometimes: {
      text: 'A call on this path has used up the {{cap}} steps of the platform when it gets to {{action}}{{again}}{{along}}.',
      consequence: 'dropped',
      caller: 'A caller on this path is dropped there.',
      level: 'warn',
    },
  },
  help: 'Shorten the path; jumps, skipped actions and what queues and connects add count as steps too.',
  on: 'flow',
  needs: [endings, reachability],

  check(_flow, { endings: { cutOff }, reachability: { unreachable } }) {
    if (cutOff === undefined) return undefined;
    const { at, isUnavoidable, witness } = cutOff;
    const again = againFor(at, witness);
    const lost = unreachable.flatMap(({ cause, actions }) => (cause === 'step-cap' ? actions.length : 0));
    return {
      at: at.at(),
      message: isUnavoidable ? 'always' : 'sometimes',
      data: { action: at.label, cap: STEP_CAP, again, along: along(lost) },
      ...(witness !== undefined && { trace: witness }),
    };
  },
});

/** How the action is come to, where the path shows that it has begun before. */
function againFor(at: Action, witness: Witness | undefined): string {
  if (witness?.path.at(-1)?.elsewhere !== undefined) return ', inside the flow it fetches';
  return witness?.path.some(({ action }) => action === at) === true ? ' once more' : '';
}

/** What no call ever gets to, the action at hand included. */
function along(regions: readonly number[]): string {
  const lost = regions.reduce((sum, actions) => sum + actions, 0);
  return lost < 2 ? '' : `, so ${lost} actions never run`;
}
