import { type Dropper, type Region, reachability } from '@callflow-lint/core/facts';
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
      text: '{{action}} is never reached{{along}}: {{before}} drops every call that gets to it{{why}}.',
      consequence: 'dropped',
      caller: 'The call is dropped at {{before}}, and no caller ever gets here.',
    },
    condition: {
      text: '{{action}} is never reached{{along}}: {{from}}.',
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
    const dropped = new Set<Action>();
    for (const region of regions) {
      if (hasOtherCause(region, meant)) continue;
      const dropper = region.dropper?.isSure === true ? region.dropper : undefined;
      if (dropper === undefined) {
        yield describe(region);
      } else if (!dropped.has(dropper.action)) {
        dropped.add(dropper.action);
        yield describeDropped(
          regions.filter((other) => other.dropper?.action === dropper.action),
          dropper,
        );
      }
    }
  },
});

function describe({ head, actions, from }: Region): Finding<MessageId> {
  const before = head.flow.actions[head.index - 1];
  return {
    at: head.at(),
    message: from.length > 0 ? 'condition' : 'nothing',
    data: {
      action: head.label,
      along: along(actions.length - 1),
      // Why the action above does not run on into an unreachable one.
      before: before === undefined ? 'nothing stands above it' : `${before.label} above it does not run on`,
      from: waysTo(head, from),
    },
  };
}

/** One fault that takes several regions along. */
function describeDropped(regions: readonly Region[], { action, reasons }: Dropper): Finding<MessageId> {
  const [head] = regions.map((region) => region.head);
  const lost = regions.reduce((sum, { actions }) => sum + actions.length, 0);
  return {
    at: (head ?? action).at(),
    message: 'dropped',
    data: {
      action: (head ?? action).label,
      along: along(lost - 1),
      before: action.label,
      why: reasons.has('option-decode') ? ', because its option cannot be read' : '',
    },
    related: [{ at: action.at(), text: 'Every call is dropped here.' }],
  };
}

function along(others: number): string {
  return others === 0 ? '' : `, and takes ${others === 1 ? 'one more action' : `${others} more actions`} along`;
}

/** What could lead to the head, and why it never does. */
function waysTo(head: Action, from: readonly Action[]): string {
  const [only] = from;
  if (only === undefined || from.length > 1) {
    const labels = from.map(({ label }) => label);
    return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)} could lead to it, but no call ever goes that way`;
  }
  const jumps = only.references.filter(({ id }) => id !== undefined && id === head.id);
  const keys = jumps.map(({ key }) => key);
  if (jumps.length === 0) return `only ${only.label} leads to it, and no call ever runs on from there`;
  if (keys.includes(undefined)) return `only ${only.label} leads to it, and no call ever takes that jump`;
  return `only ${only.label} leads to it, and no call gets there with ${keys.map((key) => `"${key}"`).join(' or ')}`;
}
