import { hasShape, type Options, oncePer, type Referent, type Shape } from '../platform/index.ts';
import type { ObjectNode, StringNode, SyntaxNode } from '../source/index.ts';
import { findMember } from './member.ts';
import { join } from './place.ts';

/** An id-shaped value inside an option, as written. */
export interface IdUse {
  /** The option it belongs to, e.g. `target_ids`. */
  readonly option: string;
  /** The key under which a map option holds it. */
  readonly key: string | undefined;
  readonly refersTo: Referent;
  /** The value; undefined where the option holds something else than a text (null, a number, …). */
  readonly node: StringNode | undefined;
  readonly value: SyntaxNode;
  readonly pointer: string;
}

/** Every id-shaped value of an option object, following the shapes of the action type. Wrong shapes are left out. */
export function idUses(object: ObjectNode, options: Options, pointer: string): readonly IdUse[] {
  const uses: IdUse[] = [];
  collectFrom(object, options, pointer, uses);
  return uses;
}

// Pushing into one list instead of yielding: this runs for every action of every file.
function collectFrom(object: ObjectNode, options: Options, pointer: string, into: IdUse[]): void {
  for (const [option, { shape, refersTo = 'resource' }] of idOptions(options)) {
    const member = findMember(object, option);
    if (member?.value === undefined) continue;
    collect(member.value, shape, { option, refersTo, key: undefined }, join(pointer, member.key.value), into);
  }
}

type Origin = Pick<IdUse, 'option' | 'refersTo' | 'key'>;

function collect(value: SyntaxNode, shape: Shape, from: Origin, pointer: string, into: IdUse[]): void {
  if (shape.is === 'id') {
    const { option, key, refersTo } = from;
    into.push({ option, key, refersTo, value, node: value.kind === 'string' ? value : undefined, pointer });
  } else if (shape.is === 'map' && value.kind === 'object') {
    for (const member of value.members) {
      if (member.value === undefined) continue;
      const key = member.key.value;
      collect(member.value, shape.of, { ...from, key }, join(pointer, key), into);
    }
  } else if (shape.is === 'list' && value.kind === 'array') {
    for (const [index, element] of value.elements.entries()) {
      collect(element, shape.of, from, join(pointer, index), into);
    }
  } else if (shape.is === 'record' && value.kind === 'object') {
    collectFrom(value, shape.fields, pointer, into);
  }
}

/** The options whose values can hold ids. */
const idOptions = oncePer((options: Options) =>
  Object.entries(options).filter(([, { shape }]) => hasShape(shape, 'id')),
);
