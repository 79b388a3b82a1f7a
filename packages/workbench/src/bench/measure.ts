import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import type { Run } from './programs.ts';

/** How long a process ran and how much memory it took at most. */
export interface Sample {
  readonly milliseconds: number;
  /** How long processors worked for it, in milliseconds: what a busy machine disturbs least. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** What all rounds of one run came to. */
export interface Figures {
  readonly run: Run;
  /** The least is the truest on a machine that others use too. */
  readonly min: number;
  readonly median: number;
  /** The least time of processors, in milliseconds. */
  readonly cpu: number;
  /** The most memory of any round, in MB. */
  readonly megabytes: number;
}

const GNU_TIME = '/usr/bin/time';
const hasTime = existsSync(GNU_TIME);

/** How the memory of a process is found out. */
export const memorySource = hasTime ? `${GNU_TIME} -f '%M %U %S'` : 'process.resourceUsage() when the process ends';

/**
 * Runs every process once to warm up and then in so many rounds, one after the other in each round, so that whatever slows the
 * machine down for a while slows all of them down.
 */
export function measure(
  runs: readonly Run[],
  rounds: number,
  scratch: string,
  onRound: (round: number) => void,
): Figures[] {
  const samples = runs.map((): Sample[] => []);
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (const [index, run] of runs.entries()) {
      if (round > (run.mostRounds ?? rounds)) continue;
      const sample = sampleOf(run, `${scratch}/memory`);
      if (round > 0) samples[index]?.push(sample);
    }
  }
  return runs.map((run, index) => figuresOf(run, samples[index] ?? []));
}

/** The figures of some samples, of which there is one at least. */
export function figuresOf(run: Run, samples: readonly Sample[]): Figures {
  const times = samples.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  const [low, high] = [times[times.length % 2 === 0 ? middle - 1 : middle], times[middle]];
  return {
    run,
    min: times[0] ?? 0,
    median: ((low ?? 0) + (high ?? 0)) / 2,
    cpu: Math.min(...samples.map(({ cpu }) => cpu)),
    megabytes: Math.max(...samples.map(({ megabytes }) => megabytes)),
  };
}

function sampleOf({ arguments: args, outputFile, cwd }: Run, memoryFile: string): Sample {
  const output = outputFile === undefined ? ('ignore' as const) : openSync(outputFile, 'w');
  const command = hasTime
    ? [GNU_TIME, '-f', '%M %U %S', '-o', memoryFile, process.execPath]
    : [process.execPath, ...hook(memoryFile)];
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command[0] as string, [...command.slice(1), ...args], {
    stdio: ['ignore', output, 'pipe'],
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
    cwd,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (typeof output === 'number') closeSync(output);
  // 1: there are findings.
  if (status !== 0 && status !== 1) throw error ?? new Error(`${args.join(' ')} failed:\n${stderr.toString()}`);
  const [kilobytes = 0, user = 0, system = 0] = (readFileSync(memoryFile, 'utf8').trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { milliseconds, cpu: (user + system) * 1000, megabytes: kilobytes / 1024 };
}

/** Makes a process write down its peak memory, in KB, and its time, in seconds, when it ends, as `time` does. */
function hook(memoryFile: string): string[] {
  const figures = '[maxRSS, userCPUTime / 1e6, systemCPUTime / 1e6].join(" ")';
  const write = `{ const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeFileSync(${JSON.stringify(memoryFile)}, ${figures}); }`;
  const module = `import { writeFileSync } from 'node:fs'; process.on('exit', () => ${write});`;
  return ['--import', `data:text/javascript,${encodeURIComponent(module)}`];
}
