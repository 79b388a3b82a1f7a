import { type Region, reachability } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { hasOtherCause, meantActions } from './other-cause.ts';

type MessageId = 'nothing' | 'dropped' | 'condition';

export default defineRule({
  summary: 'Actions that no call can get to.',
  group: 'control-flow',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    nothing: {
      text: '{{action}} is never reached{{along}}: no action that runs jumps to it, and {{before}}.',
      consequence: 'skipped',
      caller: 'No caller ever gets here.',
    },
    dropped: {
      text: '{{action}} is never reached{{along}}: {{before}} always drops the call, because its option cannot be read.',
      consequence: 'dropped',
      caller: 'The call is dropped at {{before}}, and no caller ever gets here.',
    },
    condition: {
      text: '{{action}} is never reached{{along}}: only {{from}} leads to it, and its condition for that never holds.',
      consequence: 'skipped',
      caller: 'No caller ever gets here.',
    },
  },
  help: 'Lead a call there, or remove what is never reached.',
  on: 'flow',
  needs: [reachability],

  *check(flow, facts) {
    const regions = facts.reachability.unreachable;
    if (regions.length === 0) return;
    const meant = meantActions(flow);
    for (const region of regions) {
      if (!hasOtherCause(region, meant)) yield describe(region);
    }
  },
});

function describe(region: Region): Finding<MessageId> {
  const { head, actions, from, dropper } = region;
  const rest = actions.length - 1;
  const before = head.flow.actions[head.index - 1];
  return {
    at: head.at(),
    message: from !== undefined ? 'condition' : dropper === undefined ? 'nothing' : 'dropped',
    data: {
      action: head.label,
      along: rest === 0 ? '' : `, and takes ${rest === 1 ? 'one more action' : `${rest} more actions`} along`,
      before: dropper?.action.label ?? runningOn(before),
      from: from?.label ?? '',
    },
  };
}

/** Why the action above does not run on into an unreachable one. */
function runningOn(before: Action | undefined): string {
  return before === undefined ? 'nothing stands above it' : `${before.label} above it does not run on`;
}
