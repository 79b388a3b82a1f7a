import type { Action } from '@callflow-lint/core/flow';
import { type ActionType, fitsChannel } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { mixesMedia } from '../channel-mismatch/mixes-media.ts';
import { onChannel } from '../channel-mismatch/on-channel.ts';

type MessageId = 'unhandled' | 'parked' | 'media' | 'unread';

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

  *check(action, _facts, { setting: { channel } }) {
    const { type, flow } = action;
    if (type === undefined) return;
    if (type.executor === 'none' && type.standing !== 'former') {
      yield { at: action.at(), message: 'unhandled', data: { action: action.label } };
    } else if (!fitsChannel(type.media, channel)) {
      // Where the flow has actions for either channel, that is the fault.
      if (mixesMedia(flow)) return;
      yield { at: action.at(), message: 'media', data: { action: action.label, channel: onChannel(channel) } };
    } else if (neverLeaves(type)) {
      yield { at: action.at(), message: 'parked', data: { action: action.label } };
    } else {
      yield* checkOptions(action, type);
    }
  },
});

/** What the platform pushes by itself it can set going again; what was written by hand it cannot. */
function neverLeaves({ edges }: ActionType): boolean {
  return edges.some(({ to }) => to.go === 'end' && to.outcome === 'blocked');
}

function* checkOptions(action: Action, type: ActionType): Generator<Finding<MessageId>> {
  for (const option of unreadOptions(type)) {
    if (!asksForSomething(action, option)) continue;
    yield { at: action.at('option', option), message: 'unread', data: { action: action.label, option } };
  }
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

const known = new Map<ActionType, readonly string[]>();

/** The options that are accepted and change nothing; worked out once per type. */
function unreadOptions(type: ActionType): readonly string[] {
  let names = known.get(type);
  if (names === undefined) {
    names = Object.entries(type.options).flatMap(([name, { unread }]) => (unread === true ? name : []));
    known.set(type, names);
  }
  return names;
}
