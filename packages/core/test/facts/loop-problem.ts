import { type Analysis, type Loop, loops, type Witness } from '../../src/facts/index.ts';
import { advance, type Ending, type Position } from '../../src/machine/index.ts';
import { Choices } from '../explore/choices.ts';
import type { Sample } from '../explore/random-flow.ts';
import { type Continuation, type RandomRun, runOn } from '../explore/random-run.ts';
import { replay } from '../replay.ts';

/** Runs that go into a loop and once around it as its witness does, and then on by themselves. */
class Runs {
  readonly #choices: Choices;
  readonly #last: number;
  readonly #start: ReturnType<typeof replay>;

  constructor(analysis: Analysis, witness: Witness, seed: number) {
    // The last step of the witness is the first one of the next round.
    const path = witness.path.slice(0, -1);
    this.#choices = new Choices(seed);
    this.#start = replay(analysis, { ...witness, path });
    this.#last = path.at(-1)?.now ?? 0;
  }

  /** Nothing changes any more: the clock stands still, nobody presses a key, nothing happens outside. */
  steadily(now: number): RandomRun {
    const positions: Position[] = [];
    let { state } = this.#start;
    while (state.ending === undefined) {
      const next = advance(state, { now });
      if (next.step !== undefined) positions.push(next.step.position);
      state = next.state;
    }
    return { positions, ending: state.ending };
  }

  on(how: Continuation = {}): RandomRun {
    return runOn(this.#start.state, this.#choices, { now: this.#last, ...how });
  }
}

/** Being dropped is no way out of a loop, except where a jump with a faulty target was meant as one. */
function isDrop({ outcome, reason }: Ending): boolean {
  return outcome === 'crashed' || (outcome === 'dropped' && reason !== 'no-target' && reason !== 'target-not-found');
}

function leaves({ actions }: Loop, { positions, ending }: RandomRun): boolean {
  return (
    !isDrop(ending) ||
    positions.some(({ caller, index }) => caller === undefined && !actions.some((action) => action.index === index))
  );
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#', '12', '112', '1112'];

/** What is wrong with a loop; undefined when it is what it is said to be. */
function problemWithLoop(loop: Loop, witness: Witness, analysis: Analysis, seed: number): string | undefined {
  const runs = new Runs(analysis, witness, seed);
  const some = Array.from({ length: 5 }, () => seed);
  if (loop.kind === 'endless')
    return some.every(() => isDrop(runs.on().ending)) ? undefined : 'a run leaves the endless loop';
  if (loop.kind === 'busy') {
    const { steps } = replay(analysis, witness);
    const isHead = ({ position }: (typeof steps)[number]) =>
      position.caller === undefined && position.index === loop.head.index;
    const start = steps.slice(0, -1).findLastIndex(isHead);
    return steps.slice(start, -1).every(({ waited }) => waited === undefined)
      ? undefined
      : 'an action of the busy round waits';
  }
  if (loop.kind === 'clock') {
    const times = witness.path.map(({ now }) => now);
    return times.some((now) => !leaves(loop, runs.steadily(now))) ? undefined : 'no time of the witness keeps a run in';
  }
  if (some.some(() => leaves(loop, runs.on({ keys: '' })))) return 'silence leaves the retry loop';
  const tries = [...KEYS.map((keys) => ({ keys })), ...Array.from({ length: 50 }, () => ({}))];
  return tries.some((how) => leaves(loop, runs.on(how))) ? undefined : 'no key leaves the retry loop';
}

/**
 * What is wrong with the first loop of a flow that is not what it is said to be: endless loops keep every run, busy ones never wait,
 * silence repeats retry loops and keys end them, a standing clock repeats the others.
 */
export function loopProblem(analysis: Analysis, { seed }: Sample): string | undefined {
  for (const loop of analysis.get(loops)) {
    const { witness } = loop;
    const problem = witness === undefined ? undefined : problemWithLoop(loop, witness, analysis, seed);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
