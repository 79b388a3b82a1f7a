import { type Option, placeholderNames } from '../platform/index.ts';
import type { ObjectNode, StringNode } from '../source/index.ts';
import type { Field } from './field.ts';
import type { Place } from './place.ts';

/** A text of an option that holds placeholders; what it says is known only when its action runs. */
export interface Template {
  readonly node: StringNode;
  readonly at: Place;
  /** The option of the action that it belongs to, e.g. `destinations`. */
  readonly name: string;
  /** What is known about the option, or about the field of a record inside it. */
  readonly option: Option;
  /** The object that holds it: that of the options, or a record inside them. */
  readonly holder: ObjectNode;
  /** The names in its placeholders, in order. */
  readonly names: readonly string[];
}

/** Every text with placeholders among fields. */
export function findTemplates(fields: readonly Field[]): readonly Template[] {
  const found: Template[] = [];
  for (const field of fields) {
    const { value } = field;
    if (value.kind !== 'string' || !value.value.includes('${')) continue;
    const names = placeholderNames(value.value);
    if (names.length > 0) found.push(templateOf(field, value, names));
  }
  return found;
}

function templateOf(field: Field, node: StringNode, names: readonly string[]): Template {
  const { option, record, at } = field;
  let top = field;
  while (top.record.within !== undefined) top = top.record.within;
  return { node, at, name: top.name, option, holder: record.object, names };
}
