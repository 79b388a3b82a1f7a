import { advance, begin, instructionAt, type Program, type RunState, settingOf } from '../../src/machine/index.ts';
import { type Contract, DIGITS } from '../../src/platform/index.ts';
import { WORLD } from '../replay.ts';

/** What all runs of a flow come to. */
export interface Outcomes {
  /** By action that runs in some run: the fewest steps before it does. */
  readonly depths: Readonly<Record<number, number>>;
  /** The last action of a run and how the run ends, sorted. */
  readonly endings: readonly string[];
}

/** Everything that can happen, for flows that cannot tell more apart. */
export interface World {
  /** The keys pressed during a wait. */
  readonly keys: readonly string[];
  /** The time at the start and after each wait. */
  readonly instants: readonly number[];
}

interface Situation {
  readonly state: RunState;
  readonly now: number;
}

/** Goes through all runs of a program, breadth first over the states of the machine. */
export function bruteForce(program: Program, contract: Contract, world: World): Outcomes {
  const depths: Record<number, number> = {};
  const endings = new Set<string>();
  const seen = new Set<string>();
  const pending: Situation[] = [];
  const admit = (state: RunState, now: number) => {
    const key = keyOf(state, now);
    if (seen.has(key)) return;
    seen.add(key);
    pending.push({ state, now });
  };
  for (const callStatus of ['ringing', 'progressing'] as const) {
    const start = begin(program, settingOf({ ...WORLD, contract, callStatus }));
    for (const now of world.instants) admit(start, now);
  }
  for (const { state, now } of pending) {
    if (state.place === 'end') continue;
    const { index } = state.place;
    depths[index] ??= state.advances;
    const mayWait = instructionAt(state.place).type.waits !== undefined;
    for (const keys of mayWait ? world.keys : ['']) {
      const { state: after, step } = advance(state, { now, keys });
      const ending = after.place === 'end' ? advance(after).state.ending : after.ending;
      if (ending !== undefined) endings.add(endingLine(index, ending));
      else if (step?.waited === undefined) admit(after, now);
      else for (const later of world.instants) admit(after, later);
    }
  }
  return { depths, endings: [...endings].sort() };
}

/** How an ending is written. */
export function endingLine(index: number, ending: { readonly outcome: string; readonly reason?: string }): string {
  return `${index} ${ending.outcome} ${ending.reason ?? ''}`;
}

/** Everything of a state that can decide where its run goes, apart from the steps taken. */
function keyOf({ place, call, counters, variables }: RunState, now: number): string {
  const index = place === 'end' ? -1 : place.index;
  let key = `${index} ${now} ${call.status} ${variables.get(DIGITS) ?? ''}`;
  for (const [name, { left }] of counters) key += ` ${name}=${left}`;
  return key;
}
