// Run by its test: lints flows over and over, and prints the share of new objects that V8 has put away as old ones, because something
// still seemed to need them when it cleared the young ones away.
import { GCProfiler } from 'node:v8';
import { session } from '@callflow-lint/linter';
import { flowText, generateFlow } from '../src/bench/generator.ts';

const texts = Array.from({ length: 500 }, (_, seed) => flowText(generateFlow({ actions: 20, seed, faultShare: 0.05 })));
const { lint } = session({ preset: 'strict' });

function lintAll(): void {
  for (const text of texts) lint(text);
}

// What stays for good, and code that is compiled, is there after some rounds.
for (let round = 0; round < 3; round++) lintAll();
const profiler = new GCProfiler();
profiler.start();
for (let round = 0; round < 4; round++) lintAll();
const { statistics } = profiler.stop();

let cleared = 0;
let kept = 0;
for (const { gcType, beforeGC, afterGC } of statistics) {
  if (gcType !== 'Scavenge') continue;
  const used = ({ heapSpaceStatistics }: typeof beforeGC, name: string) =>
    heapSpaceStatistics.find(({ spaceName }) => spaceName === name)?.spaceUsedSize ?? 0;
  cleared += used(beforeGC, 'new_space') - used(afterGC, 'new_space');
  kept += used(afterGC, 'old_space') - used(beforeGC, 'old_space');
}
console.log(cleared === 0 ? 1 : kept / cleared);
