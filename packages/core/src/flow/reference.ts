import type { StringNode } from '../source/index.ts';
import type { Action } from './action.ts';

/** A place where an action names another action of its flow. */
export interface Reference {
  readonly from: Action;
  /** `next_id`, or the option that holds it, e.g. `target_ids`. */
  readonly name: string;
  /** The branch key, where a map option holds it. */
  readonly key: string | undefined;
  readonly node: StringNode;
  readonly pointer: string;
  /** As written. */
  readonly text: string;
  /** See `identify`; undefined when it names nothing or is known only at run time. */
  readonly id: string | undefined;
}
