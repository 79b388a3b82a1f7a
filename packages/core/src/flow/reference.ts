import { hasPlaceholder } from '../platform/index.ts';
import type { StringNode } from '../source/index.ts';
import type { Action } from './action.ts';
import type { Field } from './field.ts';
import { identify } from './identity.ts';
import type { Place } from './place.ts';

/** A place where an action names another action of its flow. */
export class Reference {
  readonly from: Action;
  readonly node: StringNode;
  /** `next_id`, or the option that holds it, e.g. `target_ids`. */
  readonly name: string;
  /** The branch key, where a map option holds it. */
  readonly key: string | undefined;
  /** See `identify`; undefined when it names nothing or is known only at run time. */
  readonly id: string | undefined;
  readonly #field: Field | undefined;

  /** @param field the option that holds it; undefined for `next_id` */
  constructor(from: Action, node: StringNode, field: Field | undefined) {
    this.from = from;
    this.node = node;
    this.name = field?.name ?? 'next_id';
    this.key = field?.key;
    this.id = hasPlaceholder(node.value) ? undefined : identify(node.value);
    this.#field = field;
  }

  /** As written. */
  get text(): string {
    return this.node.value;
  }

  get pointer(): string {
    return this.#field?.pointer ?? this.from.pointerOf('next_id');
  }

  get at(): Place {
    return { pointer: this.pointer, start: this.node.start, end: this.node.end };
  }
}
