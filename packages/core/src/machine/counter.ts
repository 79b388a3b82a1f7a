import type { Options } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { blank, type DecodedRecord } from './decoded.ts';
import { isObject } from './fields.ts';
import { idText } from './ids.ts';
import { depthOf, type Position } from './position.ts';
import type { Counter } from './run-state.ts';

/** The counters of a run by `counterKey`. */
export type Counters = ReadonlyMap<string, Counter>;

/** Names the counter of an action: every stack that is pushed has counters of its own. */
export function counterKey(position: Position): string {
  return `${depthOf(position)}:${position.index}`;
}

/** The counters once a stack is pushed from here: those of stacks at its depth and beyond start afresh. */
export function withoutInner(counters: Counters, position: Position): Counters {
  const depth = depthOf(position);
  const outer = [...counters].filter(([key]) => Number(key.split(':', 1)[0]) <= depth);
  return outer.length === counters.size ? counters : new Map(outer);
}

/**
 * The option as the engine writes it back when it counts: the canonical members are added under their proper names,
 * beside the ones that were there.
 */
export function writeBack(
  option: Json | undefined,
  options: DecodedRecord,
  shapes: Options,
  counted: string,
  left: number,
): Json {
  const isId = (name: string) => shapes[name]?.shape.is === 'id';
  const written = Object.assign(blank<Json>(), isObject(option) ? option : {});
  for (const [name, value] of Object.entries(options)) {
    if (name === counted) written[name] = left;
    else if (typeof value === 'string') written[name] = isId(name) ? idText(value) : value;
  }
  return written;
}
