import { type Loop, loops, reachability } from '@callflow-lint/core/facts';
import { type Action, deterministicUuid } from '@callflow-lint/core/flow';
import { RESERVED_IDS, readUuid } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { replaceString } from '@callflow-lint/core/source';
import { runsOn } from './runs-on.ts';

export default defineRule({
  summary: 'Two actions of one flow with the same id.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    repeats: {
      text: '{{copy}} has the same id as {{first}} and never runs: the platform looks every action up by its id and takes the first.',
      consequence: 'dropped',
      caller:
        'Where the call would run on from {{before}} to {{copy}}, it goes back to {{first}}: ' +
        '{{stretch}} until the step cap drops it.',
    },
    misrouted: {
      text: '{{copy}} has the same id as {{first}} and never runs: the platform looks every action up by its id and takes the first.',
      consequence: 'misrouted',
      caller: 'Where the call would run on from {{before}} to {{copy}}, it goes back to {{first}}.',
    },
    shadowed: {
      text: '{{copy}} has the same id as {{first}} and never runs: the platform looks every action up by its id and takes the first.',
      consequence: 'misrouted',
      caller: 'A jump to this id leads to {{first}}, never to {{copy}}.',
    },
  },
  help: 'Give the later action an id of its own, and jump to that where it is meant.',
  on: 'flow',
  needs: [reachability, loops],

  *check(flow, facts) {
    for (const [id, carriers] of flow.sharedIds) {
      const [first, ...copies] = carriers;
      if (first === undefined || isReplaced(first, id) || STAND_INS.has(id)) continue;
      for (const copy of copies) {
        const before = flow.actions[copy.index - 1];
        const isEntered = before !== undefined && runsOn(before) && facts.reachability.isReached(before);
        const circle = isEntered ? findCircle(first, before, facts.loops) : undefined;
        yield {
          at: copy.at('id'),
          message: circle === undefined ? (isEntered ? 'misrouted' : 'shadowed') : 'repeats',
          data: {
            copy: nameOf(copy),
            first: nameOf(first),
            before: before === undefined ? '' : nameOf(before),
            stretch: circle === undefined ? '' : stretchOf(circle),
          },
          related: [{ at: first.at('id'), text: `${nameOf(first)} has it first.` }],
          fixes: [newId(copy, id)],
        };
      }
    }
  },
});

/** Reaching an action with one of these leads to the start or the end of the flow: a fault of its own. */
const STAND_INS: ReadonlySet<string> = new Set([RESERVED_IDS.start, RESERVED_IDS.finish]);

/** An id that is not a UUID and that nothing names is replaced by a random one, for each copy another one. */
function isReplaced({ flow, idNode }: Action, id: string): boolean {
  return (
    readUuid(idNode?.value ?? '') === undefined && flow.nestedIn === undefined && flow.referencesTo(id).length === 0
  );
}

/** The circle that running on from the action above the copy closes, when no call ever leaves it. */
function findCircle(first: Action, before: Action, all: readonly Loop[]): Loop | undefined {
  return all.find(({ kind, actions }) => kind === 'endless' && actions.includes(first) && actions.includes(before));
}

/** Both have the same id, so only their places tell them apart. */
function nameOf({ index, typeName }: Action): string {
  return typeName === undefined ? `action ${index}` : `action ${index} (${typeName})`;
}

function stretchOf({ actions, isPassable }: Loop): string {
  const from = actions[0]?.index ?? 0;
  const to = actions.at(-1)?.index ?? from;
  const can = isPassable ? 'can ' : '';
  if (from === to) return `action ${from} ${isPassable ? 'can repeat' : 'repeats'}`;
  return to - from === actions.length - 1
    ? `actions ${from} to ${to} ${can}repeat`
    : `a circle of ${actions.length} actions ${isPassable ? 'can go' : 'goes'} round`;
}

/** Which of the two the jumps are meant for is known to people only. */
function newId(copy: Action, id: string): Fix {
  const { flow, idNode, index } = copy;
  const uuid = deterministicUuid(`${flow.name ?? ''}${flow.pointer}`, `${id}#${index}`);
  const edits = idNode === undefined ? [] : [replaceString(idNode, uuid)];
  return { title: `Give ${nameOf(copy)} the id ${uuid}`, safety: 'suggestion', edits };
}
