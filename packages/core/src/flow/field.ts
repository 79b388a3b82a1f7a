import type { Option, Options, Referent, Shape } from '../platform/index.ts';
import type { Member, ObjectNode, StringNode, SyntaxNode } from '../source/index.ts';
import type { Action } from './action.ts';
import { findMember } from './member.ts';
import { join, type Place } from './place.ts';

/**
 * One value as it is written in the options of an action, together with what the platform knows about its place: an
 * option, a field of a record inside one, or an element of a list or map.
 */
export class Field {
  readonly record: OptionRecord;
  /** The name the platform reads it by, e.g. `target` or, for an element, that of its list. */
  readonly name: string;
  readonly option: Option;
  /** The member that holds it; for an element the one that holds its list. */
  readonly member: Member;
  readonly value: SyntaxNode;
  /** What the platform expects here; for an element that of the elements. */
  readonly shape: Shape;
  /** Below the member: indexes of lists and keys of maps. */
  readonly keys: readonly (string | number)[];

  constructor(
    record: OptionRecord,
    name: string,
    option: Option,
    member: Member,
    value: SyntaxNode,
    shape: Shape,
    keys: readonly (string | number)[],
  ) {
    this.record = record;
    this.name = name;
    this.option = option;
    this.member = member;
    this.value = value;
    this.shape = shape;
    this.keys = keys;
  }

  /** The action that it is written in. */
  get action(): Action {
    return this.record.action;
  }

  get pointer(): string {
    return this.keys.reduce<string>(join, join(this.record.pointer, this.member.key.value));
  }

  /** The place of the value. */
  get at(): Place {
    return { pointer: this.pointer, start: this.value.start, end: this.value.end };
  }

  /** How messages name it, e.g. `duration`, `stream_urls[1]` or `destinations[0].target`. */
  get path(): string {
    return this.keys.reduce<string>(
      (path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`),
      this.record.pathOf(this.name),
    );
  }

  /** The text that is written; undefined when it is no text. */
  get text(): string | undefined {
    return this.node?.value;
  }

  /** The value where it is a text; undefined where something else is written (null, a number, …). */
  get node(): StringNode | undefined {
    return this.value.kind === 'string' ? this.value : undefined;
  }

  /** The key under which a map holds it; undefined outside of maps. */
  get key(): string | undefined {
    return this.keys.findLast((key) => typeof key === 'string');
  }

  /** What it names, where it is an id. */
  get refersTo(): Referent {
    return this.option.refersTo ?? 'resource';
  }
}

/** An object whose members the platform knows: the options of an action, or a record inside them such as an address. */
export class OptionRecord {
  readonly action: Action;
  readonly object: ObjectNode;
  readonly fields: Options;
  readonly pointer: string;
  /** The value that holds it; undefined for the options themselves. */
  readonly within: Field | undefined;
  /** The members that the platform does not know there. */
  readonly unread: readonly Member[];

  constructor(
    action: Action,
    object: ObjectNode,
    fields: Options,
    pointer: string,
    within: Field | undefined,
    unread: readonly Member[],
  ) {
    this.action = action;
    this.object = object;
    this.fields = fields;
    this.pointer = pointer;
    this.within = within;
    this.unread = unread;
  }

  /** How messages name a member. */
  pathOf(name: string): string {
    return this.within === undefined ? name : `${this.within.path}.${name}`;
  }

  /** The value the platform reads for a name, as written. */
  value(name: string): SyntaxNode | undefined {
    return findMember(this.object, name)?.value;
  }
}

/** Everything that is written in the options of an action and that the platform reads. Nested flows are left out. */
export interface Fields {
  readonly records: readonly OptionRecord[];
  readonly values: readonly Field[];
}

/** Reads the option object of an action by the options of its type, whatever is written in it. */
export function readFields(action: Action, object: ObjectNode, options: Options, pointer: string): Fields {
  const into: Found = { action, records: [], values: [] };
  readRecord(object, options, pointer, undefined, into);
  return into;
}

interface Found {
  readonly action: Action;
  readonly records: OptionRecord[];
  readonly values: Field[];
}

function readRecord(
  object: ObjectNode,
  fields: Options,
  pointer: string,
  within: Field | undefined,
  into: Found,
): void {
  const { members } = object;
  const unread: Member[] = [];
  const record = new OptionRecord(into.action, object, fields, pointer, within, unread);
  into.records.push(record);
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as Member;
    const written = member.key.value;
    const name = Object.hasOwn(fields, written) ? written : written.toLowerCase();
    const option = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (option === undefined) unread.push(member);
    else if (member.value !== undefined && !isWrittenAgain(name, members, index))
      readValue(new Field(record, name, option, member, member.value, option.shape, NO_KEYS), into);
  }
}

/** Of several spellings of one name the last one is read. */
function isWrittenAgain(name: string, members: readonly Member[], index: number): boolean {
  for (let later = index + 1; later < members.length; later++) {
    const other = (members[later] as Member).key.value;
    if (other.length === name.length && (other === name || other.toLowerCase() === name)) return true;
  }
  return false;
}

const NO_KEYS: readonly string[] = [];

function readValue(field: Field, into: Found): void {
  into.values.push(field);
  const { record, name, option, member, value, shape, keys } = field;
  if (value.kind !== 'object' && value.kind !== 'array') return;
  if (shape.is === 'record' && value.kind === 'object') {
    readRecord(value, shape.fields, field.pointer, field, into);
  } else if (shape.is === 'list' && value.kind === 'array') {
    for (const [index, element] of value.elements.entries()) {
      readValue(new Field(record, name, option, member, element, shape.of, [...keys, index]), into);
    }
  } else if (shape.is === 'map' && value.kind === 'object') {
    for (const { key, value: inner } of value.members) {
      if (inner === undefined) continue;
      readValue(new Field(record, name, option, member, inner, shape.of, [...keys, key.value]), into);
    }
  }
}
