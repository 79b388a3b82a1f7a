import type { Reference } from '@callflow-lint/core/flow';
import { RESERVED_IDS, readUuid } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { isListCutShort, type SyntaxTree } from '@callflow-lint/core/source';
import { findMeant, fixesFor, type Meant } from './meant.ts';

type MessageId = 'dropped' | 'unreadable' | 'ended' | 'ignored' | 'nested';

export default defineRule({
  summary: 'A jump to an id that no action carries.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    dropped: {
      text: '{{action}} jumps to {{id}}, but no action of the flow has that id.{{hint}}',
      consequence: 'dropped',
      caller: 'The call is dropped when this jump is taken.',
    },
    unreadable: {
      text: '{{action}} jumps to {{id}}, but no action of the flow has that id, and it is no UUID either.{{hint}}',
      consequence: 'dropped',
      caller: 'The call is dropped as soon as {{action}} runs, even when it would not jump.',
    },
    ended: {
      text: '{{action}} continues with {{id}}, but no action of the flow has that id.{{hint}}',
      consequence: 'ended',
      caller: 'The flow ends after {{action}}, and the call is hung up.',
    },
    ignored: {
      text: '{{action}} continues with {{id}}, but no action of the flow has that id, and it is no UUID either.{{hint}}',
      consequence: 'misrouted',
      caller: 'After {{action}} the call runs on with the action below it, as if there were no next_id.',
    },
    nested: {
      text: '{{action}} continues with {{id}}, but no action of the new call has that id, and it is no UUID either.{{hint}}',
      consequence: 'dropped',
      caller: 'The list of actions cannot be read, so the caller is dropped when {{outer}} runs.',
    },
  },
  help: 'Point it at an action of the same flow, or give the action that is meant this id.',
  on: 'flow',

  check(flow, _facts, { document, setting: { project } }) {
    const dangling = flow.references.filter(isDangling);
    // What is lost may hold the targets.
    if (dangling.length === 0 || (flow.list !== undefined && isListCutShort(document.tree, flow.list)))
      return undefined;
    const stored = document.path === undefined ? undefined : project?.entryOf(document.path, flow);
    const around = stored === undefined ? [] : [...(project?.fetchersOf(stored.id) ?? [])];
    let searches = MAX_SEARCHES;
    return (
      dangling
        // The platform looks outwards, into the flows that have fetched this one.
        .filter(({ id }) => !around.some(({ surroundings }) => surroundings?.ids.includes(id ?? '')))
        .map((reference) => describe(document.tree, reference, searches-- > 0 ? findMeant(reference) : undefined))
    );
  },
});

/** In a flow where this many jumps lead nowhere, one misspelt id is not what is wrong, and searching takes long. */
const MAX_SEARCHES = 20;

function describe(tree: SyntaxTree, reference: Reference, meant: Meant | undefined): Finding<MessageId> {
  const { at, from, text } = reference;
  return {
    at,
    message: kindOf(reference),
    data: {
      action: from.label,
      outer: from.flow.nestedIn?.label ?? '',
      id: `"${text}"`,
      hint: meant === undefined ? '' : ` Did you mean ${meant.description}?`,
    },
    fixes: fixesFor(tree, reference, meant),
  };
}

/** The start id is no action's either, but the platform reads it as the first action. */
function isDangling({ id, from }: Reference): boolean {
  return id !== undefined && id !== RESERVED_IDS.start && !from.flow.byId.has(id);
}

function kindOf({ name, text, from }: Reference): MessageId {
  const isReadable = readUuid(text) !== undefined;
  if (name !== 'next_id') return isReadable ? 'dropped' : 'unreadable';
  if (isReadable) return 'ended';
  return from.flow.nestedIn === undefined ? 'ignored' : 'nested';
}
