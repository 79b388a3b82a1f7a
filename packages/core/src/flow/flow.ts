import type { ArrayNode, Comment, ObjectNode, Range, SyntaxNode, SyntaxTree } from '../source/index.ts';
import { Action } from './action.ts';
import { identify } from './identity.ts';
import { findMember, findText, findValue } from './member.ts';
import { join, type Place } from './place.ts';
import type { Reference } from './reference.ts';

/**
 * A flow as written: an object with a list of actions, a bare list, or the actions that an action of another flow nests.
 * The ids of its actions are visible in this flow only.
 */
export class Flow {
  /** The object that holds the flow; undefined for a bare list. */
  readonly object: ObjectNode | undefined;
  /** The list of actions; undefined when it is absent or no list. */
  readonly list: ArrayNode | undefined;
  readonly pointer: string;
  /** JSON pointer of the list. */
  readonly actionsPointer: string;
  /** The action whose option nests this flow (a call with actions of its own); such a flow runs on a call of its own. */
  readonly nestedIn: Action | undefined;
  readonly actions: readonly Action[];
  readonly #tree: SyntaxTree;

  constructor(tree: SyntaxTree, node: ObjectNode | ArrayNode, pointer: string, nestedIn?: Action) {
    this.#tree = tree;
    this.nestedIn = nestedIn;
    this.pointer = pointer;
    this.object = node.kind === 'object' ? node : undefined;
    const member = node.kind === 'object' ? findMember(node, 'actions') : undefined;
    const list = node.kind === 'array' ? node : member?.value;
    this.list = list?.kind === 'array' ? list : undefined;
    this.actionsPointer = node.kind === 'array' ? pointer : join(pointer, member?.key.value ?? 'actions');
    this.actions = (this.list?.elements ?? []).map((element, index) => new Action(this, index, element));
  }

  /** The flow's name; undefined when it has none. */
  get name(): string | undefined {
    return this.object === undefined ? undefined : findText(this.object, 'name') || undefined;
  }

  get detail(): string | undefined {
    return this.object === undefined ? undefined : findText(this.object, 'detail');
  }

  /** The flow's own id, as the API's answers hold it. */
  get id(): string | undefined {
    const text = this.object === undefined ? undefined : findText(this.object, 'id');
    return text === undefined ? undefined : identify(text);
  }

  /** What the comments inside the flow say, and for the only value of a document those before and behind it too. */
  get comments(): readonly string[] {
    const { text, comments, root } = this.#tree;
    const { start = 0, end = 0 } = this.object ?? this.list ?? {};
    const isAll = root?.start === start && root.end === end;
    return comments.filter((comment) => isAll || (comment.start >= start && comment.end <= end)).map(wordsOf);

    function wordsOf({ start: from, end: to, kind }: Comment): string {
      return text.slice(from + 2, kind === 'block' && text.endsWith('*/', to) ? to - 2 : to).trim();
    }
  }

  /** What is written between two offsets, e.g. an action as it stands in the file. */
  textOf({ start, end }: Range): string {
    return this.#tree.text.slice(start, end);
  }

  /** The value of a member of the flow object. */
  value(name: string): SyntaxNode | undefined {
    return this.object === undefined ? undefined : findValue(this.object, name);
  }

  /** The place of a member; the flow's name or head when it is absent. */
  at(name: string): Place {
    const member = this.object === undefined ? undefined : findMember(this.object, name);
    if (member?.value === undefined) return this.head;
    return { pointer: join(this.pointer, member.key.value), start: member.value.start, end: member.value.end };
  }

  /** Where a flow is shown when a finding is about all of it: its name, else its first character. */
  get head(): Place {
    const name = this.object === undefined ? undefined : findMember(this.object, 'name')?.value;
    const start = (this.object ?? this.list)?.start ?? 0;
    return name === undefined
      ? { pointer: this.pointer, start, end: start + 1 }
      : { pointer: this.pointer, start: name.start, end: name.end };
  }

  #carriers: Carriers | undefined;

  /** The first action with each id, as the platform looks them up. */
  get byId(): ReadonlyMap<string, Action> {
    this.#carriers ??= findCarriers(this.actions);
    return this.#carriers.first;
  }

  /** The ids that more than one action carries, with all of these in array order. */
  get sharedIds(): ReadonlyMap<string, readonly Action[]> {
    this.#carriers ??= findCarriers(this.actions);
    return this.#carriers.shared;
  }

  #references: readonly Reference[] | undefined;

  /** Where its actions name actions, in the order of the text. */
  get references(): readonly Reference[] {
    this.#references ??= referencesOf(this.actions);
    return this.#references;
  }

  #referencesTo: ReadonlyMap<string, readonly Reference[]> | undefined;

  /** Where an id is named by `next_id` or an option, in the order of the text. */
  referencesTo(id: string): readonly Reference[] {
    this.#referencesTo ??= groupById(this.references);
    return this.#referencesTo.get(id) ?? [];
  }
}

function referencesOf(actions: readonly Action[]): readonly Reference[] {
  const all: Reference[] = [];
  for (const { references } of actions) for (const reference of references) all.push(reference);
  return all;
}

interface Carriers {
  readonly first: ReadonlyMap<string, Action>;
  readonly shared: ReadonlyMap<string, readonly Action[]>;
}

function findCarriers(actions: readonly Action[]): Carriers {
  const first = new Map<string, Action>();
  const shared = new Map<string, Action[]>();
  for (const action of actions) {
    const id = action.id;
    if (id === undefined) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, action);
    else push(shared, id, action, earlier);
  }
  return { first, shared };
}

function push(shared: Map<string, Action[]>, id: string, action: Action, first: Action): void {
  const carriers = shared.get(id);
  if (carriers === undefined) shared.set(id, [first, action]);
  else carriers.push(action);
}

function groupById(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    if (reference.id === undefined) continue;
    const group = groups.get(reference.id);
    if (group === undefined) groups.set(reference.id, [reference]);
    else group.push(reference);
  }
  return groups;
}
