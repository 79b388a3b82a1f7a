import type { Flow } from '@callflow-lint/core/flow';
import { perType, type Referent, readUuid } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { isMalformed } from './malformed.ts';

type MessageId = 'onComplete' | 'drop' | 'skip';

export default defineRule({
  summary: 'The id of a queue, flow, conference, AI or other resource that is not a UUID.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    drop: {
      text: 'The {{what}} id of {{action}} is {{id}}, which is not a UUID.',
      consequence: 'dropped',
      caller: 'The call is dropped when {{action}} runs.',
    },
    skip: {
      text: 'The {{what}} id of {{action}} is {{id}}, which is not a UUID.',
      consequence: 'skipped',
      caller: '{{action}} cannot be run: it is skipped, and the call runs on with what comes next.',
    },
    onComplete: {
      text: 'The flow to run afterwards is {{id}}, which is not a UUID.',
      consequence: 'skipped',
      caller: 'The platform forgets it when the flow is stored, so nothing runs when the flow has ended.',
    },
  },
  help: 'Copy the id of the {{what}} from the platform; a name or a placeholder does not do.',
  on: 'flow',

  check(flow, _facts, { setting: { rendered = {} } }) {
    const found: Finding<MessageId>[] = [];
    const onComplete = malformedOnComplete(flow);
    if (onComplete !== undefined && !Object.hasOwn(rendered, onComplete)) {
      const data = { id: `"${onComplete}"`, what: 'flow' };
      found.push({ at: flow.at('on_complete_flow_id'), message: 'onComplete', data });
    }
    for (const action of flow.actions) {
      // Where nobody reads the options, nothing breaks.
      if (action.type === undefined || action.type.onBadOption === 'unread' || !namesResources(action.type)) continue;
      for (const id of action.ids) {
        if (!isMalformed(id) || Object.hasOwn(rendered, id.node.value)) continue;
        const { at, node, refersTo } = id;
        found.push({
          at,
          message: action.type.onBadOption,
          data: { action: action.label, id: quote(node.value), what: WORDS[refersTo] ?? refersTo },
        });
      }
    }
    return found;
  },
});

/** An empty text means none, as the platform reads it there. */
function malformedOnComplete(flow: Flow): string | undefined {
  const value = flow.value('on_complete_flow_id');
  if (value?.kind !== 'string' || value.value === '') return undefined;
  return readUuid(value.value) === undefined ? value.value : undefined;
}

const WORDS: Partial<Record<Referent, string>> = { ai: 'AI', 'ai or team': 'AI', resource: 'resource' };

function quote(text: string): string {
  return text === '' ? 'an empty text' : `"${text}"`;
}

/** Most types name no resource, and then nothing has to be looked for. */
const namesResources = perType(({ options }) =>
  Object.values(options).some(({ shape, refersTo }) => refersTo !== 'action' && shape.is !== 'text'),
);
