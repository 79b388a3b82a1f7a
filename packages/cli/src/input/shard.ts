import type { InputSet } from './input-set.ts';

/** One of several equal parts of a run; counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A run that is not divided. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** Reads `2/5`; undefined when it is no such thing. */
export function readShard(text: string): Shard | undefined {
  const [index = 0, count = 0] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : [];
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/**
 * The files of a part: every so many of the sorted files. What is said about the inputs as a whole is said by the first part, so
 * that all parts together say it once.
 */
export function partOf(inputs: InputSet, { index, count }: Shard): InputSet {
  const part = { ...inputs, files: inputs.files.filter((_, at) => at % count === index - 1), mayBeEmpty: true };
  return index === 1 ? part : { ...part, problems: [], skippedDirectories: 0, excluded: 0, unchanged: 0 };
}
