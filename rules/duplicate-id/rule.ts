import { type Action, deterministicUuid } from '@callflow-lint/core/flow';
import { readUuid } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { replaceString } from '@callflow-lint/core/source';
import { runsOn, turnsOf } from './runs-on.ts';

export default defineRule({
  summary: 'Two actions of one flow with the same id.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    repeats: {
      text: '{{copy}} has the same id as {{first}}, and the platform takes the first one wherever it looks an id up.',
      consequence: 'dropped',
      caller:
        'After {{copy}} the call goes on with {{next}} instead of {{lost}}: {{stretch}} until the step cap drops the call.',
    },
    misrouted: {
      text: '{{copy}} has the same id as {{first}}, and the platform takes the first one wherever it looks an id up.',
      consequence: 'misrouted',
      caller: 'After {{copy}} the call goes on with {{next}} instead of {{lost}}.',
    },
    shadowed: {
      text: '{{copy}} has the same id as {{first}}, and the platform takes the first one wherever it looks an id up.',
      consequence: 'misrouted',
      caller: 'A jump to this id leads to {{first}}, never to {{copy}}.',
    },
  },
  help: 'Give the later action an id of its own, and jump to that where it is meant.',
  on: 'flow',

  *check(flow) {
    if (flow.sharedIds.size === 0) return;
    const turns = turnsOf(flow);
    for (const [id, carriers] of flow.sharedIds) {
      const [first, ...copies] = carriers;
      if (first === undefined || isReplaced(first, id)) continue;
      for (const copy of copies) {
        yield {
          at: copy.at('id'),
          message: consequenceOf(first, copy, turns),
          data: {
            copy: nameOf(copy),
            first: nameOf(first),
            stretch: stretchBetween(first, copy),
            next: nextOf(first),
            lost: nextOf(copy),
          },
          related: [{ at: first.at('id'), text: `${nameOf(first)} has it first.` }],
          fixes: [newId(copy, id)],
        };
      }
    }
  },
});

/** An id that is not a UUID and that nothing names is replaced by a random one, for each copy another one. */
function isReplaced({ flow, idNode }: Action, id: string): boolean {
  return (
    readUuid(idNode?.value ?? '') === undefined && flow.nestedIn === undefined && flow.referencesTo(id).length === 0
  );
}

function consequenceOf(first: Action, copy: Action, turns: readonly number[]): 'repeats' | 'misrouted' | 'shadowed' {
  if (runsOn(copy) === undefined) return 'shadowed';
  return (turns[first.index + 1] ?? 0) >= copy.index ? 'repeats' : 'misrouted';
}

/** Both have the same id, so only their places tell them apart. */
function nameOf({ index, typeName }: Action): string {
  return typeName === undefined ? `action ${index}` : `action ${index} (${typeName})`;
}

function nextOf({ flow, index }: Action): string {
  const next = flow.actions[index + 1];
  return next === undefined ? 'ending' : nameOf(next);
}

function stretchBetween(first: Action, copy: Action): string {
  const from = first.index + 1;
  return from === copy.index ? `action ${from} repeats` : `actions ${from} to ${copy.index} repeat`;
}

/** Which of the two the jumps are meant for is known to people only. */
function newId(copy: Action, id: string): Fix {
  const { flow, idNode, index } = copy;
  const uuid = deterministicUuid(`${flow.name ?? ''}${flow.pointer}`, `${id}#${index}`);
  const edits = idNode === undefined ? [] : [replaceString(idNode, uuid)];
  return { title: `Give ${nameOf(copy)} the id ${uuid}`, safety: 'suggestion', edits };
}
