import type { Action, Flow, FlowDocument, Reference } from '@callflow-lint/core/flow';
import type { StringNode } from '@callflow-lint/core/source';

/** An id of an action, where it is carried or named. */
export interface NamedId {
  readonly flow: Flow;
  /** What it stands for. */
  readonly id: string;
  /** Where the cursor found it. */
  readonly node: StringNode;
}

/** The id under an offset; undefined where there is none. */
export function namedIdAt({ flows }: FlowDocument, offset: number): NamedId | undefined {
  for (const flow of flows) {
    for (const action of flow.actions) {
      const { idNode, id } = action;
      if (idNode !== undefined && id !== undefined && isAt(idNode, offset)) return { flow, id, node: idNode };
      const reference = action.references.find(({ node }) => isAt(node, offset));
      if (reference?.id !== undefined) return { flow, id: reference.id, node: reference.node };
    }
  }
  return undefined;
}

function isAt({ start, end }: StringNode, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Where an id is carried: by one action, or by several that share it. */
export function carriersOf({ flow, id }: NamedId): readonly Action[] {
  const first = flow.byId.get(id);
  return flow.sharedIds.get(id) ?? (first === undefined ? [] : [first]);
}

/** Where an id is named. */
export function referencesOf({ flow, id }: NamedId): readonly Reference[] {
  return flow.referencesTo(id);
}

/** Every place where an id is written, carried or named, in the order of the text. */
export function placesOf(named: NamedId): readonly StringNode[] {
  const carried = carriersOf(named).flatMap(({ idNode }) => (idNode === undefined ? [] : [idNode]));
  return [...carried, ...referencesOf(named).map(({ node }) => node)].sort((a, b) => a.start - b.start);
}
