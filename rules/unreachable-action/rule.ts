import {
  branchKeys,
  chains,
  loops,
  type Region,
  reachability,
  type StuckJumps,
  stuckJumps,
} from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { isTimeCause } from '../impossible-window/time-cause.ts';
import { isCounted } from '../stuck-loop-count/counted.ts';
import { hasOtherCause, meantActions, type Told } from './other-cause.ts';

type MessageId = 'nothing' | 'condition';

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
    condition: {
      text: '{{action}} is never reached{{along}}: {{from}}.',
      consequence: 'skipped',
      caller: 'No caller ever gets here.',
    },
  },
  help: 'Lead a call there, or remove what is never reached.',
  on: 'flow',
  needs: [reachability, chains, loops, branchKeys, stuckJumps],

  check(flow, facts, { setting }) {
    const regions = facts.reachability.unreachable;
    if (regions.length === 0) return undefined;
    const meant = meantActions(flow);
    const told: Told = {
      byTime: (action) => isTimeCause(action, facts.chains, setting.contract),
      byLoop: (action) => facts.loops.some(({ kind, actions }) => kind === 'endless' && actions.includes(action)),
      keys: facts.branchKeys,
    };
    return regions
      .filter((region) => {
        // Why an action drops every call is told there, by the rule about what is wrong with it.
        if (region.dropper?.isSure === true || hasOtherCause(region, meant, told)) return false;
        return setting.contract !== 'engine' || !isBehindStuckJump(region, facts.stuckJumps);
      })
      .map(describe);
  },
});

/** What comes after the last round of a loop that the engine never counts down. */
function isBehindStuckJump({ from }: Region, jumps: StuckJumps): boolean {
  return from.some((action) => isCounted(action) && jumps.of(action) !== undefined);
}

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
