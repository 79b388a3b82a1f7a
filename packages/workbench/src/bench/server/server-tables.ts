import { table } from '../table.ts';
import type { Held, Latency } from './latency.ts';

/** The most milliseconds that were promised for 95 of 100 edits, by the actions of the flow. */
const PROMISED: ReadonlyMap<number, number> = new Map([
  [100, 15],
  [1000, 60],
]);

/**
 * By so much what is held may differ without anything being kept: garbage collectors and compilers have their own memory. Over
 * 5,000 edits it is about 50 bytes for each, less than the smallest thing that could be kept of one.
 */
const MARGIN = 1.02;

export function latencyTable(latencies: readonly Latency[]): string {
  const rows = latencies.map(({ actions, faultShare, p50, p95, max, cpu95 }) => {
    const promised = PROMISED.get(actions);
    const isMet = promised === undefined || p95 <= promised;
    return [
      actions.toLocaleString('en-US'),
      faultShare === 0 ? 'clean' : 'faulty',
      p50.toFixed(1),
      `${p95.toFixed(1)}${isMet ? '' : ' (not met)'}`,
      max.toFixed(1),
      cpu95.toFixed(1),
      promised === undefined ? '' : `p95 ≤ ${promised} ms`,
    ];
  });
  return table(['Actions', 'Flow', 'p50 ms', 'p95 ms', 'max ms', 'p95 CPU ms', 'Target'], rows);
}

export function memoryTable(held: readonly Held[]): string {
  const rows = held.map(({ edits, bytes }) => [edits.toLocaleString('en-US'), (bytes / 1024 / 1024).toFixed(2)]);
  return table(['Edits', 'MB held'], rows);
}

/**
 * Whether the end is above the middle. Until then code is compiled that is needed now and then only, and what is remembered of texts,
 * up to a limit, fills up.
 */
export function hasGrown(held: readonly Held[]): boolean {
  const [middle, last] = [held[Math.floor(held.length / 2)], held.at(-1)];
  return middle !== undefined && last !== undefined && last.bytes > middle.bytes * MARGIN;
}
