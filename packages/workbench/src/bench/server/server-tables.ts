import { table } from '../table.ts';
import type { Held, Latency } from './latency.ts';

/** The most milliseconds that were promised for 95 of 100 edits, by the actions of the flow. */
const PROMISED: ReadonlyMap<number, number> = new Map([
  [100, 15],
  [1000, 60],
]);

/** By so much what is held may differ without anything being kept: garbage collectors and compilers have their own memory. */
const MARGIN = 1.05;

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

/** Whether the end is about where it was after the first tenth, when everything has been used once. */
export function hasGrown(held: readonly Held[]): boolean {
  const [early, last] = [held[1], held.at(-1)];
  return early !== undefined && last !== undefined && last.bytes > early.bytes * MARGIN;
}
