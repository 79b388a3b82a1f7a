import { flowText, generateFlow } from '../generator.ts';
import { type Random, randomFrom } from '../random.ts';
import { applied, changeOf, randomEdit } from './edits.ts';
import { ServerProcess, type Took } from './server-process.ts';

/** How long diagnostics took after edits of one flow, in milliseconds. */
export interface Latency {
  readonly actions: number;
  readonly faultShare: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Of the time of processors. */
  readonly cpu95: number;
}

/** What is held after so many edits. */
export interface Held {
  readonly edits: number;
  readonly bytes: number;
}

/** Before them a server is slower than it is for somebody who has typed for a while. */
const WARMING_UP = 50;

/** Opens a generated flow in a server of its own, makes so many random edits, and measures each. */
export async function measureLatency(
  server: string,
  wish: { readonly actions: number; readonly faultShare: number; readonly edits: number },
): Promise<Latency> {
  const { actions, faultShare, edits } = wish;
  const text = flowText(generateFlow({ actions, seed: actions, faultShare }));
  const running = await ServerProcess.start(server, text);
  try {
    const random = randomFrom(actions);
    for (let edit = 0; edit < WARMING_UP; edit += 2) await editAndBack(running, text, random);
    const took: Took[] = [];
    while (took.length < edits) took.push(...(await editAndBack(running, text, random)));
    const times = took.map(({ milliseconds }) => milliseconds);
    const cpu95 = percentile(
      took.map(({ cpuMilliseconds }) => cpuMilliseconds),
      0.95,
    );
    const [p50, p95, max] = [percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1)];
    return { actions, faultShare, p50, p95, max, cpu95 };
  } finally {
    running.stop();
  }
}

/** What a server holds while so many edits are made, at every tenth part. */
export async function measureMemory(server: string, actions: number, edits: number): Promise<Held[]> {
  const text = flowText(generateFlow({ actions, seed: actions }));
  const running = await ServerProcess.start(server, text);
  try {
    const random = randomFrom(actions);
    const held: Held[] = [];
    for (let edit = 0; edit <= edits; edit += 2) {
      if (edit % (edits / 10) === 0) held.push({ edits: edit, bytes: await running.heldBytes() });
      await editAndBack(running, text, random);
    }
    return held;
  } finally {
    running.stop();
  }
}

async function editAndBack(running: ServerProcess, text: string, random: Random): Promise<[Took, Took]> {
  const { edit, back } = randomEdit(text, random);
  const there = await running.change(changeOf(text, edit));
  return [there, await running.change(changeOf(applied(text, edit), back))];
}

/** The least of some times that so large a share of them does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
