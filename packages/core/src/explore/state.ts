import type { Position, Program } from '../machine/index.ts';
import { type Instants, isSameTime } from './time/instants.ts';
import type { Variables } from './values/variables.ts';

/**
 * Everything about a run that can decide where it goes, as far as the exploration knows it: one abstract state stands for
 * all runs that are here with such values. Immutable.
 */
export class State {
  readonly position: Position;
  /** How often each counting action may still jump, by `counterKey`; absent: not counted down yet. */
  readonly counters: ReadonlyMap<string, number>;
  /** What conditions have found out about the current time since the last wait; undefined: any time. */
  readonly clock: Instants | undefined;
  readonly call: CallState;
  /** The variables that guards read. */
  readonly variables: Variables;
  /** True when the values of several states were merged, so that some of its runs may not exist. */
  readonly isMerged: boolean;

  constructor(
    position: Position,
    counters: State['counters'],
    clock: State['clock'],
    call: CallState,
    variables: Variables,
    isMerged = false,
  ) {
    this.position = position;
    this.counters = counters;
    this.clock = clock;
    this.call = call;
    this.variables = variables;
    this.isMerged = isMerged;
  }

  withCounters(counters: State['counters']): State {
    return new State(this.position, counters, this.clock, this.call, this.variables, this.isMerged);
  }

  withClock(clock: State['clock']): State {
    if (clock === this.clock) return this;
    return new State(this.position, this.counters, clock, this.call, this.variables, this.isMerged);
  }

  /** The state with something else known about the call. */
  withCall(call: Partial<CallState>): State {
    return new State(
      this.position,
      this.counters,
      this.clock,
      { ...this.call, ...call },
      this.variables,
      this.isMerged,
    );
  }

  withVariables(variables: Variables): State {
    if (variables === this.variables) return this;
    return new State(this.position, this.counters, this.clock, this.call, variables, this.isMerged);
  }

  /** The same, of which some runs may not exist. */
  asMerged(): State {
    return this.isMerged ? this : new State(this.position, this.counters, this.clock, this.call, this.variables, true);
  }
}

/** No counter has counted yet. */
export const NO_COUNTERS: State['counters'] = new Map();

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
  readonly #main: Program;
  #stacked: StackedPositions | undefined;

  /** @param main the program whose own positions are the most frequent ones. */
  constructor(main: Program) {
    this.#main = main;
  }

  idOf(position: Position): number {
    if (position.caller === undefined && position.program === this.#main) return position.index;
    this.#stacked ??= new StackedPositions();
    return this.#main.instructions.length + this.#stacked.idOf(position, this);
  }
}

/** Positions inside stacks that were pushed; most flows have none. */
class StackedPositions {
  readonly #ids = new Map<string, number>();
  readonly #programs = new Map<object, number>();
  readonly #known = new Map<Position, number>();

  idOf(position: Position, all: Positions): number {
    let id = this.#known.get(position);
    if (id === undefined) {
      const caller = position.caller === undefined ? '' : all.idOf(position.caller);
      id = numberOf(this.#ids, `${caller}/${numberOf(this.#programs, position.program)}/${position.index}`);
      this.#known.set(position, id);
    }
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

/** Whether two states at one position have the same future. */
export function isSameState(a: State, b: State): boolean {
  return isSameButCounters(a, b) && isSameCount(a.counters, b.counters);
}

/** The same, whatever the counters say. */
export function isSameButCounters(a: State, b: State): boolean {
  return (
    // What surely can be is kept apart from what only may be.
    a.isMerged === b.isMerged &&
    isSameCall(a.call, b.call) &&
    isSameTime(a.clock, b.clock) &&
    a.variables.equals(b.variables)
  );
}

export function isSameCall(a: CallState, b: CallState): boolean {
  if (a === b) return true;
  return a.isAnswered === b.isAnswered && a.isRecording === b.isRecording && a.streams === b.streams;
}

function isSameCount(a: State['counters'], b: State['counters']): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [name, left] of a) if (b.get(name) !== left) return false;
  return true;
}
