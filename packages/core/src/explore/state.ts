import type { Position, Program } from '../machine/index.ts';
import { type Instants, instantsKey } from './time/instants.ts';
import { soleKey, type Term, termKey } from './values/term.ts';

/**
 * Everything about a run that can decide where it goes, as far as the exploration knows it: one abstract state stands for
 * all runs that are here with such values. Immutable.
 */
export interface State {
  readonly position: Position;
  /** How often each counting action may still jump, by `counterKey`; absent: not counted down yet. */
  readonly counters: ReadonlyMap<string, number>;
  /** What conditions have found out about the current time since the last wait; undefined: any time. */
  readonly clock: Instants | undefined;
  readonly call: CallState;
  /** The variables that guards read. */
  readonly variables: ReadonlyMap<string, Term>;
  /** True when the values of several states were merged, so that some of its runs may not exist. */
  readonly isMerged: boolean;
}

/** A counter of merged states: any number of jumps may be left. */
export const MERGED_COUNT = Number.POSITIVE_INFINITY;

/** The telephone side of a run. */
export interface CallState {
  readonly isAnswered: boolean;
  readonly isRecording: boolean;
  /** External media streams, 0 to 5. */
  readonly streams: number;
}

/** Names positions by small numbers, the same for the same stacks. */
export class Positions {
  readonly #ids = new Map<string, number>();
  readonly #programs = new Map<object, number>();
  readonly #known = new WeakMap<Position, number>();
  readonly #main: Program;

  /** @param main the program whose own positions are the most frequent ones. */
  constructor(main: Program) {
    this.#main = main;
  }

  idOf(position: Position): number {
    if (position.caller === undefined && position.program === this.#main) return position.index;
    const known = this.#known.get(position);
    if (known !== undefined) return known;
    const caller = position.caller === undefined ? '' : this.idOf(position.caller);
    const id =
      this.#main.instructions.length +
      numberOf(this.#ids, `${caller}/${numberOf(this.#programs, position.program)}/${position.index}`);
    this.#known.set(position, id);
    return id;
  }
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

/** A text that is the same for states that have the same future. */
export function stateKey(state: State, positions: Positions): string {
  const { call } = state;
  let key = `${positions.idOf(state.position)}`;
  if (call.isAnswered) key += 'a';
  if (call.isRecording) key += 'r';
  if (call.streams > 0) key += `s${call.streams}`;
  // What surely can be is kept apart from what only may be.
  if (state.isMerged) key += 'm';
  if (state.counters.size > 0) key += countersKey(state.counters);
  if (state.clock !== undefined) key += `@${instantsKey(state.clock)}`;
  return state.variables.size === 0 ? key : key + variablesKey(state.variables);
}

function countersKey(counters: State['counters']): string {
  const names = [...counters.keys()];
  if (names.length > 1) names.sort();
  return names.map((name) => `;${name}=${counters.get(name)}`).join('');
}

/** Copies of one unknown value are told from equal but independent values by numbering them in the order of use. */
function variablesKey(variables: ReadonlyMap<string, Term>): string {
  // A single value has no copies to be told from.
  if (variables.size === 1) for (const term of variables.values()) return `|${soleKey(term)}`;
  const numbers = new Map<number, number>();
  let key = '';
  for (const [name, term] of variables) key += `|${name}:${termKey(term, (id) => numberOf(numbers, id))}`;
  return key;
}
