import type { Options, Referent, Shape } from '../platform/index.ts';
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
export function* idUses(object: ObjectNode, options: Options, pointer: string): Generator<IdUse> {
  for (const name in options) {
    const option = options[name] as Options[string];
    if (!holdsIds(option.shape)) continue;
    const member = findMember(object, name);
    if (member?.value === undefined) continue;
    const at = join(pointer, member.key.value);
    yield* idsOf(member.value, option.shape, { option: name, refersTo: option.refersTo ?? 'resource' }, at);
  }
}

type Origin = Pick<IdUse, 'option' | 'refersTo'>;

function* idsOf(value: SyntaxNode, shape: Shape, from: Origin, pointer: string, key?: string): Generator<IdUse> {
  if (shape.is === 'id') {
    yield { ...from, key, value, node: value.kind === 'string' ? value : undefined, pointer };
  } else if (shape.is === 'map' && value.kind === 'object') {
    for (const member of value.members) {
      if (member.value === undefined) continue;
      yield* idsOf(member.value, shape.of, from, join(pointer, member.key.value), member.key.value);
    }
  } else if (shape.is === 'list' && value.kind === 'array') {
    for (const [index, element] of value.elements.entries()) {
      yield* idsOf(element, shape.of, from, join(pointer, index), key);
    }
  } else if (shape.is === 'record' && value.kind === 'object') {
    yield* idUses(value, shape.fields, pointer);
  }
}

const withIds = new WeakMap<Shape, boolean>();

/** Whether values of the shape can hold ids. Nested flows hold ids of their own and do not count. */
function holdsIds(shape: Shape): boolean {
  const known = withIds.get(shape);
  if (known !== undefined) return known;
  const holds =
    shape.is === 'id' ||
    ((shape.is === 'list' || shape.is === 'map') && holdsIds(shape.of)) ||
    (shape.is === 'record' && Object.values(shape.fields).some((field) => holdsIds(field.shape)));
  withIds.set(shape, holds);
  return holds;
}
