import { entries } from '@callflow-lint/core/facts';
import type { Action, Reference } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A block for one key that runs on into the block for another.',
  group: 'control-flow',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    runsOn: {
      text: 'The block for "{{above}}" runs on into the block for "{{key}}", which begins at {{action}}.',
      consequence: 'misrouted',
      caller: 'A caller who chose "{{above}}" also goes through what is meant for "{{key}}".',
    },
  },
  help: 'End the block above with a hangup, or with a next_id that leads to where both go on.',
  on: 'action',
  concerns: (type) =>
    Object.values(type?.options ?? {}).some(({ shape, refersTo }) => shape.is === 'map' && refersTo === 'action'),
  needs: [entries],

  check(branch, facts) {
    const blocks = blocksOf(branch);
    const found: Finding<'runsOn'>[] = [];
    for (const block of blocks) {
      const above = blocks.findLast(({ action }) => facts.entries.runsDown(action, block.action));
      if (above === undefined || isShared(block, branch)) continue;
      const trace = facts.entries.witnessDown(branch, above.reference.key ?? '', block.action);
      found.push({
        at: block.action.at(),
        message: 'runsOn',
        data: { action: block.action.label, key: block.reference.key ?? '', above: above.reference.key ?? '' },
        ...(trace !== undefined && { trace }),
        related: [{ at: above.action.at(), text: `The block for "${above.reference.key ?? ''}" begins here.` }],
      });
    }
    return found;
  },
});

interface Block {
  readonly action: Action;
  /** The first key that leads to it. */
  readonly reference: Reference;
}

/** The actions that the keys of a branch lead to, in the order of the flow. */
function blocksOf({ references, flow }: Action): readonly Block[] {
  const blocks: Block[] = [];
  const known = new Set<Action>();
  for (const reference of references) {
    const action = reference.id === undefined ? undefined : flow.byId.get(reference.id);
    if (reference.key === undefined || action === undefined || known.has(action)) continue;
    known.add(action);
    blocks.push({ action, reference });
  }
  return blocks.sort((a, b) => a.action.index - b.action.index);
}

/** A block that is meant for other calls as well: the default leads to it too, or all it does is end the call. */
function isShared({ action, reference: { id } }: Block, { references }: Action): boolean {
  return endsCall(action) || references.some((other) => other.key === undefined && other.id === id);
}

function endsCall({ type }: Action): boolean {
  return type?.edges.every(({ to }) => to.go === 'end' || to.go === 'finish') === true;
}
