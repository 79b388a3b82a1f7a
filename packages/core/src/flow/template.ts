import { type Option, type Options, placeholderNames, type Shape } from '../platform/index.ts';
import type { ObjectNode, StringNode, SyntaxNode } from '../source/index.ts';
import { findMember } from './member.ts';
import { join } from './place.ts';

/** A text of an option that holds placeholders; what it says is known only when its action runs. */
export interface Template {
  readonly node: StringNode;
  readonly pointer: string;
  /** The option of the action that it belongs to, e.g. `destinations`. */
  readonly name: string;
  /** What is known about the option, or about the field of a record inside it. */
  readonly option: Option;
  /** The object that holds it: that of the options, or a record inside them. */
  readonly holder: ObjectNode;
  /** The names in its placeholders, in order. */
  readonly names: readonly string[];
}

/** Every text with placeholders inside an option object. Members that the platform does not read are left out. */
export function findTemplates(object: ObjectNode, options: Options, pointer: string): readonly Template[] {
  const found: Template[] = [];
  collectFrom(object, options, pointer, undefined, found);
  return found;
}

function collectFrom(object: ObjectNode, options: Options, pointer: string, top: string | undefined, into: Template[]) {
  for (const { key, value } of object.members) {
    if (value === undefined || value.kind === 'number' || isPlainText(value)) continue;
    const name = Object.hasOwn(options, key.value) ? key.value : key.value.toLowerCase();
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    // Of several spellings of one name a single one is read.
    if (option === undefined || findMember(object, name)?.value !== value) continue;
    collect(value, option.shape, { option, holder: object, name: top ?? name }, join(pointer, key.value), into);
  }
}

type Held = Pick<Template, 'option' | 'holder' | 'name'>;

function collect(value: SyntaxNode, shape: Shape, held: Held, pointer: string, into: Template[]): void {
  if (value.kind === 'string') {
    const names = placeholderNames(value.value);
    if (names.length > 0) into.push({ ...held, node: value, pointer, names });
  } else if (shape.is === 'record' && value.kind === 'object') {
    collectFrom(value, shape.fields, pointer, held.name, into);
  } else if (shape.is === 'list' && value.kind === 'array') {
    for (const [index, element] of value.elements.entries()) {
      collect(element, shape.of, held, join(pointer, index), into);
    }
  } else if (shape.is === 'map' && value.kind === 'object') {
    for (const { key, value: inner } of value.members) {
      if (inner !== undefined) collect(inner, shape.of, held, join(pointer, key.value), into);
    }
  }
}

function isPlainText(value: SyntaxNode): boolean {
  return value.kind === 'string' && !value.value.includes('${');
}
