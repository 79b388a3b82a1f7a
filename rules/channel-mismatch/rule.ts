import { reachability } from '@callflow-lint/core/facts';
import { fitsChannel } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { mixesMedia } from './mixes-media.ts';
import { onChannel } from './on-channel.ts';

export default defineRule({
  summary: 'Actions for calls and actions for messages in one flow.',
  group: 'engine',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    mixed: {
      text: '{{action}} is skipped {{channel}}{{others}}, where {{fitting}} runs: on no channel this flow does both.',
      consequence: 'skipped',
      caller: 'The run goes on without {{action}}, as if it were not there.',
    },
  },
  help: 'Make two flows of it: one for calls, and one for conversations and API runs that is started on its own.',
  on: 'flow',
  needs: [reachability],

  check(flow, facts, { setting: { channel } }) {
    if (!mixesMedia(flow)) return undefined;
    const run = flow.actions.filter((action) => action.type?.media !== 'none' && facts.reachability.isReached(action));
    const skipped = run.filter(({ type }) => type !== undefined && !fitsChannel(type.media, channel));
    const fitting = run.find(({ type }) => type !== undefined && fitsChannel(type.media, channel));
    const [first, ...others] = skipped;
    if (first === undefined || fitting === undefined) return undefined;
    return {
      at: first.at(),
      message: 'mixed',
      data: {
        action: first.label,
        others: more(others.length),
        fitting: fitting.label,
        channel: onChannel(channel),
      },
      related: [{ at: fitting.at(), text: `This runs ${onChannel(channel)}.` }],
    };
  },
});

function more(count: number): string {
  return count === 0 ? '' : count === 1 ? ', as is one more action' : `, as are ${count} more actions`;
}
