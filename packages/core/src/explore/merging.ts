import { DIGITS } from '../platform/index.ts';
import { MERGED_COUNT, type State } from './state.ts';
import { type Origin, silentText, type Term } from './term.ts';

/** So many states at one position are told apart; further ones are merged into one that allows everything. */
const MAX_STATES = 32;

/** States that differ in counters only do not multiply by themselves: counting takes steps, and these are limited. */
const MAX_COUNTED = 128;

const NO_COUNTERS: State['counters'] = new Map();

interface Place {
  states: number;
  /** The states seen there, whatever their counters. */
  readonly uncounted: Set<string | number>;
  readonly counters: Set<string>;
}

/** Bounds the exploration: counts the states at each position and merges when there are too many. */
export class Merging {
  readonly #places = new Map<string, Place>();
  #hasMerged = false;

  get hasMerged(): boolean {
    return this.#hasMerged;
  }

  /** The state to explore in place of a new one at a position: itself, or one that allows everything seen there. */
  admit(state: State, position: number, keyOf: (state: State) => string): State {
    const { isAnswered, isRecording, streams } = state.call;
    const key = `${position}/${Number(isAnswered)}/${Number(isRecording)}/${streams}`;
    const place = this.#places.get(key) ?? { states: 0, uncounted: new Set(), counters: new Set() };
    this.#places.set(key, place);
    for (const name of state.counters.keys()) place.counters.add(name);
    place.uncounted.add(state.counters.size === 0 ? place.states : keyOf({ ...state, counters: NO_COUNTERS }));
    if (place.uncounted.size <= MAX_STATES && place.states++ < MAX_COUNTED) return state;
    this.#hasMerged = true;
    return merged(state, place.counters);
  }
}

function merged(state: State, counterNames: ReadonlySet<string>): State {
  const variables = new Map<string, Term>();
  let id = 0;
  // Negative ids: the values of merged states are nobody else's.
  for (const [name, term] of state.variables) {
    // That the caller has pressed nothing is still to be seen.
    const isSilent = name === DIGITS && silentText(term) === '';
    const origin: Origin = isSilent ? { from: 'derived', silent: '' } : { from: 'derived' };
    variables.set(name, { is: 'unknown', id: --id, origin, tests: [] });
  }
  const counters = new Map([...counterNames].map((name) => [name, MERGED_COUNT] as const));
  return { ...state, counters, variables, clock: undefined, isMerged: true };
}
