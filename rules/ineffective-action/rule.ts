import type { Action } from '@callflow-lint/core/flow';
import { type ActionType, fitsChannel, perType } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { mixesMedia } from '../channel-mismatch/mixes-media.ts';
import { onChannel } from '../channel-mismatch/on-channel.ts';

export default defineRule({
  summary: 'An action or an option that the deployed engine does nothing with.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    unhandled: {
      text: '{{action}} does nothing: no part of the deployed engine carries it out.',
      consequence: 'skipped',
      caller: 'The call runs on as if the action were not there.',
    },
    parked: {
      text: '{{action}} is never left: nothing can set the flow going again on the deployed engine.',
      consequence: 'stalled',
      caller: 'The run stays there for good, and nothing behind it is done.',
    },
    media: {
      text: '{{action}} does nothing {{channel}}: the deployed engine skips it there.',
      consequence: 'skipped',
      caller: 'The run goes on as if the action were not there.',
      help: 'Run the flow on another channel, or take the action out.',
    },
    unread: {
      text: 'The {{option}} of {{action}} changes nothing: no part of the deployed engine looks at it.',
      consequence: 'skipped',
      caller: 'The call goes on as if the option were not there.',
      help: 'Take the option out, and do not rely on it.',
    },
  },
  help: 'Take the action out, and do not rely on it.',
  on: 'action',
  concerns: (type) =>
    type !== undefined && (type.executor === 'none' || type.media !== 'none' || unreadOptions(type).length > 0),

  check(action, _facts, { setting: { channel } }) {
    const { type, flow } = action;
    if (type === undefined) return undefined;
    if (type.executor === 'none' && type.standing !== 'former') {
      return { at: action.at(), message: 'unhandled', data: { action: action.label } };
    }
    if (!fitsChannel(type.media, channel)) {
      // Where the flow has actions for either channel, that is the fault.
      if (mixesMedia(flow)) return undefined;
      return { at: action.at(), message: 'media', data: { action: action.label, channel: onChannel(channel) } };
    }
    if (neverLeaves(type)) return { at: action.at(), message: 'parked', data: { action: action.label } };
    return unreadOptions(type)
      .filter((option) => asksForSomething(action, option))
      .map((option) => ({
        at: action.at('option', option),
        message: 'unread',
        data: { action: action.label, option },
      }));
  },
});

/** What the platform pushes by itself it can set going again; what was written by hand it cannot. */
function neverLeaves({ edges }: ActionType): boolean {
  return edges.some(({ to }) => to.go === 'end' && to.outcome === 'blocked');
}

/** A value that stands for none asks for nothing. */
function asksForSomething(action: Action, option: string): boolean {
  const value = action.optionValue(option);
  switch (value?.kind) {
    case 'string':
      return value.value !== '';
    case 'number':
      return value.value !== 0;
    case 'boolean':
      return value.value;
    default:
      return value !== undefined && value.kind !== 'null';
  }
}

/** The options that are accepted and change nothing. */
const unreadOptions = perType(({ options }) =>
  Object.entries(options).flatMap(([name, { unread }]) => (unread === true ? name : [])),
);
