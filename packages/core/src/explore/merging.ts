import { DIGITS } from '../platform/index.ts';
import { isSameButCounters, isSameCall, MERGED_COUNT, State } from './state.ts';
import { instantsKey } from './time/instants.ts';
import { type Origin, silentText, soleKey, type Term } from './values/term.ts';

/** So many states at one position are told apart; further ones are merged into one that allows everything seen there. */
const MAX_STATES = 32;

/** States that differ in counters only do not multiply by themselves: counting takes steps, and these are limited. */
const MAX_COUNTED = 128;

/** What was seen at a position. */
interface Place {
  /** The states that were admitted as they are, until there were too many. */
  readonly states: State[];
  /** Of the states seen there, one for all that differ in their counters only. */
  readonly uncounted: State[];
  /** What they have in common; made when it is first needed. */
  parts: Parts | undefined;
}

/** By part of a state: the value it had in all states; undefined where they differ. */
type Parts = Map<string, string | undefined>;

/** Bounds the exploration: counts the states at each position and merges when there are too many. */
export class Merging {
  readonly #places = new Map<number, Place>();
  #hasMerged = false;

  get hasMerged(): boolean {
    return this.#hasMerged;
  }

  /**
   * The state to explore in place of a new one at a position: itself, or one that allows everything seen there.
   * @param here the states that are explored at the position already
   */
  admit(state: State, position: number, here: readonly Holder[]): State {
    // As long as there are so few, nothing has to be kept of them; at nearly every position that is how it stays.
    if (here.length < MAX_STATES) return state;
    const place = this.#placeOf(state, position, here);
    const { states, uncounted } = place;
    noteUncounted(state, uncounted);
    if (uncounted.length <= MAX_STATES && states.length < MAX_COUNTED) {
      states.push(state);
      return state;
    }
    this.#hasMerged = true;
    place.parts ??= commonParts(states);
    see(state, place.parts);
    return merged(state, place.parts);
  }

  #placeOf({ call }: State, position: number, here: readonly Holder[]): Place {
    const key = position * 24 + call.streams * 4 + Number(call.isAnswered) * 2 + Number(call.isRecording);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = placeWith(here.map((each) => each.state).filter((other) => isSameCall(other.call, call)));
      this.#places.set(key, place);
    }
    return place;
  }
}

/** What is explored at a position. */
interface Holder {
  readonly state: State;
}

function placeWith(states: State[]): Place {
  const uncounted: State[] = [];
  for (const state of states) noteUncounted(state, uncounted);
  return { states, uncounted, parts: undefined };
}

function noteUncounted(state: State, uncounted: State[]): void {
  if (state.counters.size === 0 || !uncounted.some((other) => isSameButCounters(other, state))) uncounted.push(state);
}

function commonParts(states: readonly State[]): Parts {
  const parts: Parts = new Map();
  for (const [index, state] of states.entries()) see(state, parts, index === 0);
  return parts;
}

/** Notes which parts of the state are different from those of other states. */
function see(state: State, parts: Parts, isFirst = false): void {
  const note = (part: string, value: string) => {
    // A part that the first states do not have is a counter that has not counted yet.
    if (!parts.has(part)) parts.set(part, isFirst ? value : undefined);
    else if (parts.get(part) !== value) parts.set(part, undefined);
  };
  for (const [name, left] of state.counters) note(counterPart(name), String(left));
  for (const part of parts.keys()) {
    if (part.startsWith(COUNTER) && !state.counters.has(part.slice(COUNTER.length))) parts.set(part, undefined);
  }
  const { names, terms } = state.variables;
  for (const [index, term] of terms.entries()) note(`variable ${names[index]}`, soleKey(term));
  note('clock', state.clock === undefined ? '' : instantsKey(state.clock));
}

const COUNTER = 'counter ';

function counterPart(name: string): string {
  return COUNTER + name;
}

/** The state with everything allowed that differs. */
function merged(state: State, parts: Parts): State {
  const differs = (part: string) => parts.get(part) === undefined;
  const counters = new Map(state.counters);
  for (const part of parts.keys()) {
    if (part.startsWith(COUNTER) && differs(part)) counters.set(part.slice(COUNTER.length), MERGED_COUNT);
  }
  let id = 0;
  const variables = state.variables.map((term, index) => {
    const name = state.variables.names[index] as string;
    return differs(`variable ${name}`) ? anyOf(name, term, --id) : term;
  });
  const clock = differs('clock') ? undefined : state.clock;
  return new State(state.position, counters, clock, state.call, variables, true);
}

/** Negative ids: the values of merged states are nobody else's. */
function anyOf(name: string, term: Term, id: number): Term {
  // That the caller has pressed nothing is still to be seen.
  const isSilent = name === DIGITS && silentText(term) === '';
  const origin: Origin = isSilent ? { from: 'derived', silent: '' } : { from: 'derived' };
  return { is: 'unknown', id, origin, tests: [] };
}
