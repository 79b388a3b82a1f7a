import { type ActionType, type Channel, findActionType, fitsChannel, readUuid } from '../platform/index.ts';
import type { ObjectNode, StringNode, SyntaxNode } from '../source/index.ts';
import { type Field, type Fields, readFields } from './field.ts';
import type { Flow } from './flow.ts';
import { identify } from './identity.ts';
import { findMember, findValue } from './member.ts';
import { type OwnMembers, readOwnMembers } from './own-members.ts';
import { join, type Place } from './place.ts';
import { Reference } from './reference.ts';
import { findTemplates, type Template } from './template.ts';

/** One action of a flow, as written. Elements of the list that are no objects are actions without type. */
export class Action {
  readonly flow: Flow;
  /** Index in the flow's list, from 0. */
  readonly index: number;
  readonly node: SyntaxNode;

  /** The object that holds the members; undefined when something else was written. */
  readonly object: ObjectNode | undefined;
  /** What is written on the action itself. */
  readonly own: OwnMembers;
  /** The type as written. */
  readonly typeName: string | undefined;
  /** What the platform knows about the type; undefined when it does not know it. */
  readonly type: ActionType | undefined;
  /** The option as written, whatever it is. */
  readonly optionNode: SyntaxNode | undefined;
  /** The option object; undefined when absent or not an object. */
  readonly option: ObjectNode | undefined;

  // What nearly every rule asks about every action stands ready.
  constructor(flow: Flow, index: number, node: SyntaxNode) {
    this.flow = flow;
    this.index = index;
    this.node = node;
    this.object = node.kind === 'object' ? node : undefined;
    this.own = readOwnMembers(this.object?.members ?? []);
    const type = this.own.type?.value;
    this.typeName = type?.kind === 'string' ? type.value : undefined;
    this.type = this.typeName === undefined ? undefined : findActionType(this.typeName);
    this.optionNode = this.own.option?.value;
    this.option = this.optionNode?.kind === 'object' ? this.optionNode : undefined;
  }

  get pointer(): string {
    return join(this.flow.actionsPointer, this.index);
  }

  /** The action as messages name it: `"main-menu" (talk)` when its id is readable, else `action 3 (talk)`, from 0. */
  get label(): string {
    const text = this.idNode?.value;
    const name = text && readUuid(text) === undefined ? `"${text}"` : `action ${this.index}`;
    return this.typeName === undefined ? name : `${name} (${this.typeName})`;
  }

  /** Whether the action is run at all on a channel; elsewhere it is passed over, whatever its options. */
  runsOn(channel: Channel): boolean {
    return this.type !== undefined && fitsChannel(this.type.media, channel);
  }

  /** The id as written. */
  get idNode(): StringNode | undefined {
    const value = this.own.id?.value;
    return value?.kind === 'string' ? value : undefined;
  }

  #id: string | undefined | null = null;

  /** What the id stands for (see `identify`); undefined without one. */
  get id(): string | undefined {
    if (this.#id === null) {
      const node = this.idNode;
      this.#id = node === undefined ? undefined : identify(node.value);
    }
    return this.#id;
  }

  #nextId: string | undefined | null = null;

  /** What `next_id` stands for (see `identify`); undefined without one. */
  get nextId(): string | undefined {
    if (this.#nextId === null) {
      const value = this.own.next_id?.value;
      this.#nextId = value?.kind === 'string' ? identify(value.value) : undefined;
    }
    return this.#nextId;
  }

  /** The option's value as written. */
  optionValue(name: string): SyntaxNode | undefined {
    return this.option === undefined ? undefined : findValue(this.option, name);
  }

  #ids: readonly Field[] | undefined;

  /** What is written in the options where an id is expected. */
  get ids(): readonly Field[] {
    this.#ids ??= this.fields.values.filter(({ shape }) => shape.is === 'id');
    return this.#ids;
  }

  #templates: readonly Template[] | undefined;

  /** The texts of the options that hold placeholders. */
  get templates(): readonly Template[] {
    this.#templates ??= findTemplates(this.fields.values);
    return this.#templates;
  }

  #fields: Fields | undefined;

  /** What is written in the options, as far as the platform reads it. */
  get fields(): Fields {
    this.#fields ??= this.#readFields();
    return this.#fields;
  }

  #readFields(): Fields {
    const type = this.type;
    const option = this.option;
    if (type === undefined || option === undefined) return NO_FIELDS;
    return readFields(this, option, type.options, this.pointerOf('option'));
  }

  #references: readonly Reference[] | undefined;

  /** Where this action names other actions: `next_id` first, then the options. */
  get references(): readonly Reference[] {
    this.#references ??= this.#findReferences();
    return this.#references;
  }

  #findReferences(): readonly Reference[] {
    const references: Reference[] = [];
    const next = this.own.next_id?.value;
    if (next?.kind === 'string') references.push(new Reference(this, next, undefined));
    for (const field of this.ids) {
      const { node } = field;
      if (field.refersTo === 'action' && node !== undefined) references.push(new Reference(this, node, field));
    }
    return references;
  }

  /**
   * The place of a member, by its path from the action (`at('type')`, `at('option', 'target_ids', '1')`). A member that
   * is absent is placed at its nearest holder: the type of the action, or the key of the object.
   */
  at(...path: readonly string[]): Place {
    let node: SyntaxNode = this.node;
    let pointer = this.pointer;
    let place = this.#head(pointer);
    for (const name of path) {
      if (node.kind !== 'object') return place;
      const member = findMember(node, name);
      if (member === undefined) return place;
      pointer = join(pointer, member.key.value);
      const value: SyntaxNode | undefined = member.value;
      if (value === undefined) return { pointer, start: member.start, end: member.end };
      const isLast = name === path[path.length - 1];
      place = shown(value, pointer, isLast ? value : member.key);
      node = value;
    }
    return place;
  }

  /** The whole action, e.g. for fixes; findings point at `at('type')`. */
  get place(): Place {
    return { pointer: this.pointer, start: this.node.start, end: this.node.end };
  }

  /** Where an action is shown when the finding is about all of it: its type, else its first line. */
  #head(pointer: string): Place {
    const type = this.own.type?.value;
    const node = type?.kind === 'string' ? type : this.node;
    return { pointer, start: node.start, end: node.end };
  }

  /** JSON pointer of a member, under the name it is written by. */
  pointerOf(name: 'next_id' | 'option'): string {
    return join(this.pointer, this.own[name]?.key.value ?? name);
  }
}

const NO_FIELDS: Fields = { records: [], values: [] };

function shown(value: SyntaxNode, pointer: string, node: SyntaxNode): Place {
  const isCompound = value.kind === 'object' || value.kind === 'array';
  return { pointer, start: node.start, end: isCompound && node === value ? value.end : node.end };
}
