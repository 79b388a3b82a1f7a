import type { Json } from '@callflow-lint/core/source';

/** A value of an option that is not what was posted: a placeholder was filled in, or a counter went down. */
export interface OptionChange {
  /** Names and indexes joined by dots. */
  readonly path: string;
  readonly from: Json;
  readonly to: Json;
}

/** Where an option differs from how it was posted. */
export function optionChanges(posted: Json | undefined, run: Json | undefined): OptionChange[] {
  const changes: OptionChange[] = [];
  collect(posted ?? null, run ?? null, '', changes);
  return changes;
}

function collect(from: Json, to: Json, path: string, into: OptionChange[]): void {
  if (from === to) return;
  if (isCompound(from) && isCompound(to)) {
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
      collect(valueAt(from, key), valueAt(to, key), path === '' ? key : `${path}.${key}`, into);
    }
  } else {
    into.push({ path, from, to });
  }
}

type Compound = { [key: string]: Json } | Json[];

function isCompound(value: Json): value is Compound {
  return typeof value === 'object' && value !== null;
}

function valueAt(value: Compound, key: string): Json {
  return (Object.hasOwn(value, key) ? (value as { [key: string]: Json })[key] : undefined) ?? null;
}
