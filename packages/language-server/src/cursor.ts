import type { Action, Flow, FlowDocument } from '@callflow-lint/core/flow';
import type { Option, Options, Shape } from '@callflow-lint/core/platform';
import type { Member, ObjectNode, StringNode, SyntaxNode } from '@callflow-lint/core/source';

/** What stands under the cursor. */
export interface Cursor {
  readonly flow: Flow;
  readonly action: Action;
  /** The names that lead from the action to the innermost member or element, e.g. `option`, `target_ids`, `1`. */
  readonly path: readonly string[];
  /** The innermost member around the cursor; undefined between the members of the action itself. */
  readonly member: Member | undefined;
  /** The innermost object around the cursor. */
  readonly object: ObjectNode;
  /** Whether the cursor is in the key of the member, or where one may be written. */
  readonly isInKey: boolean;
  /** The option that the member is, by the action's type. */
  readonly option: Option | undefined;
  /** The options that the object may have. */
  readonly options: Options | undefined;
}

/** Looks for the innermost action around an offset; undefined outside of all. */
export function cursorAt({ flows, tree }: FlowDocument, offset: number): Cursor | undefined {
  // Nested flows come after those that they are nested in.
  for (const flow of [...flows].reverse()) {
    const action = flow.actions.find(({ node }) => isInside(node, offset, tree.text));
    if (action?.object !== undefined) return descend(flow, action, action.object, offset);
  }
  return undefined;
}

/** Whether an offset lies between the brackets of a node, of which the last may not be written yet. */
export function isInside({ start, end }: SyntaxNode, offset: number, text: string): boolean {
  const isClosed = end - start > 1 && /[\]}]/.test(text[end - 1] ?? '');
  return start < offset && (isClosed ? offset < end : offset <= end);
}

function descend(flow: Flow, action: Action, root: ObjectNode, offset: number): Cursor {
  const path: string[] = [];
  let object = root;
  let options: Options | undefined;
  /** The option whose map holds the members, which are then values of it. */
  let map: Option | undefined;
  for (;;) {
    const member = object.members.find((each) => holds(each, offset));
    const option = member === undefined ? undefined : (map ?? options?.[member.key.value]);
    const here = { flow, action, path, member, object, option, options };
    if (member === undefined) return { ...here, isInKey: true };
    path.push(member.key.value);
    const inside = member.value === undefined ? undefined : objectAround(member.value, offset, path);
    if (inside === undefined) return { ...here, isInKey: holds(member.key, offset) };
    map = option?.shape.is === 'map' ? { ...option, shape: option.shape.of } : undefined;
    options = path.length === 1 && path[0] === 'option' ? action.type?.options : fieldsOf(option?.shape);
    object = inside;
  }
}

/** The object around the offset, through lists. */
function objectAround(node: SyntaxNode, offset: number, path: string[]): ObjectNode | undefined {
  if (!holds(node, offset)) return undefined;
  if (node.kind === 'object') return node;
  if (node.kind !== 'array') return undefined;
  const index = node.elements.findIndex((element) => holds(element, offset));
  const element = node.elements[index];
  if (element === undefined) return undefined;
  path.push(String(index));
  return objectAround(element, offset, path);
}

/** The fields of what a value of the shape holds. */
function fieldsOf(shape: Shape | undefined): Options | undefined {
  if (shape?.is === 'record') return shape.fields;
  return shape?.is === 'list' || shape?.is === 'map' ? fieldsOf(shape.of) : undefined;
}

/** The text under the cursor, if it is one. */
export function stringAt(cursor: Cursor, offset: number): StringNode | undefined {
  const value = valueAt(cursor, offset);
  return value?.kind === 'string' ? value : undefined;
}

/** The key or the plain value under the cursor; undefined between them. */
export function valueAt({ member, isInKey }: Cursor, offset: number): SyntaxNode | undefined {
  if (member === undefined) return undefined;
  return isInKey ? member.key : plainValueIn(member.value, offset);
}

function plainValueIn(node: SyntaxNode | undefined, offset: number): SyntaxNode | undefined {
  if (node === undefined || node.kind === 'object' || !holds(node, offset)) return undefined;
  if (node.kind !== 'array') return node;
  return plainValueIn(
    node.elements.find((element) => holds(element, offset)),
    offset,
  );
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}
