// Nearly every run is over within a second or two, and most of its code runs a few thousand times: the time goes into
// optimising code rather than into running optimised code. Whatever makes optimising cheaper saves far more than it costs
// afterwards; `pnpm bench` shows it.
import { setFlagsFromString } from 'node:v8';

/** The versions of Node in which V8 was seen to know these flags; it writes a line of complaint about those it does not. */
const KNOWING = { first: 20, last: 24 };

const node = Number.parseInt(process.versions.node, 10);

/** Up to so many files, optimising costs more than it saves (measured over flows of 20 actions). */
const FILES_OF_SHORT_RUN = 2000;

/** What V8 does to make optimised code faster still, and what pays off neither over 20 flows nor over 10,000. */
const COSTLY = ['turbo-inline-array-builtins', 'turbo-loop-peeling'];

/** To be called before anything else is compiled: what V8 compiled under other flags is of no use to it. */
export function expectShortRun(): void {
  limitInlining(100);
  for (const optimisation of COSTLY) setFlag(`--no-${optimisation}`);
}

/** Lets V8 inline as it does by itself where there are so many files that it pays off. */
export function expectFiles(count: number): void {
  if (count <= FILES_OF_SHORT_RUN) return;
  limitInlining(920);
}

/** Stops V8 from setting up ever more space for new objects. */
export function limitNewObjects(): void {
  setFlag('--semi-space-growth-factor=1');
}

/** @param bytes of bytecode that may be inlined into one function */
function limitInlining(bytes: number): void {
  setFlag(`--max-inlined-bytecode-size-cumulative=${bytes}`);
}

function setFlag(flag: string): void {
  if (node >= KNOWING.first && node <= KNOWING.last) setFlagsFromString(flag);
}
