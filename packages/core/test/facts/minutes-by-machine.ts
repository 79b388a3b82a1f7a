import { type Analysis, type TimeCondition, timeConditionOf } from '../../src/facts/index.ts';
import {
  advance,
  begin,
  ingest,
  type Program,
  passesTime,
  type RunState,
  settingOf,
  timePart,
} from '../../src/machine/index.ts';
import type { TimePart } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { WORLD } from '../replay.ts';
import { DAYS, Minutes } from './minutes.ts';

/**
 * Where the machine gets to at every minute of `DAYS` when a flow begins with time conditions.
 *
 * Its time guard is asked once for all minutes that no number in the flow and no weekday tells apart; a whole run is made
 * once for all minutes at which each condition has the same answer.
 */
export class MinutesByMachine {
  readonly byOutcome = new Map<string, Minutes>();
  readonly #conditions: readonly TimeCondition[];
  readonly #start: RunState;
  readonly #outcomes = new Map<number, string>();

  constructor({ flow, setting: { contract } }: Analysis, actions: readonly Json[]) {
    this.#conditions = flow.actions.flatMap((action) => timeConditionOf(action) ?? []);
    const program = ingest({ actions: [...actions] }, { ids: 'symbolic' }).program as Program;
    this.#start = begin(program, settingOf({ ...WORLD, contract, callStatus: 'progressing' }));
    const hours = this.#classes('hour', range(24), (hour) => hour * 60);
    const minutes = this.#classes('minute', range(60), (minute) => minute).map(halves);
    for (const days of this.#dayClasses()) {
      for (const among of hours) {
        for (const { first, low, high } of minutes) {
          const now = (DAYS[days[0] as number] as number) + (among[0] as number) * 60 + first;
          const outcome = this.#minutesOf(this.#outcomeAt(now));
          for (const day of days) for (const hour of among) outcome.add(day, hour, low, high);
        }
      }
    }
  }

  #dayClasses(): number[][] {
    const at = (day: number) => DAYS[day] as number;
    const weekdays = this.#conditions.some((condition) => condition.weekdays.length > 0);
    return this.#classes('month', range(DAYS.length), at)
      .flatMap((days) => this.#classes('day', days, at))
      .flatMap((days) => (weekdays ? grouped(days, (day) => timePart(at(day), 'weekday')) : [days]));
  }

  /** Values that no number in the flow tells apart by their part of the time. */
  #classes(name: TimePart, values: readonly number[], instant: (value: number) => number): number[][] {
    const numbers = this.#conditions.flatMap(({ parts }) =>
      parts.filter(({ part }) => part === name).map(({ value }) => value),
    );
    return grouped(values, (value) => {
      const current = timePart(instant(value), name);
      return numbers.map((number) => Math.sign(current - number)).join('');
    });
  }

  #outcomeAt(now: number): string {
    const { contract } = this.#start.setting;
    const answers = this.#conditions.reduce(
      (bits, { guard, options }, index) => bits | (Number(passesTime(guard, options, contract, now)) << index),
      0,
    );
    let outcome = this.#outcomes.get(answers);
    if (outcome === undefined) {
      outcome = this.#run(now, answers);
      this.#outcomes.set(answers, outcome);
    }
    return outcome;
  }

  /** The first action behind the conditions, and whether all that were asked on the way have passed. */
  #run(now: number, answers: number): string {
    let state = this.#start;
    let hasPassedAll = true;
    while (state.place !== 'end' && state.place.index < this.#conditions.length) {
      const { index } = state.place;
      const { state: after } = advance(state, { now });
      // The engine does not read a condition with weekdays: the chain ends before it.
      if (after.ending?.reason === 'option-decode') break;
      hasPassedAll &&= ((answers >>> index) & 1) === 1;
      if (after.ending !== undefined) return `undefined ${hasPassedAll}`;
      state = after;
    }
    return `${state.place === 'end' ? undefined : state.place.index} ${hasPassedAll}`;
  }

  #minutesOf(outcome: string): Minutes {
    let minutes = this.byOutcome.get(outcome);
    if (minutes === undefined) {
      minutes = new Minutes();
      this.byOutcome.set(outcome, minutes);
    }
    return minutes;
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, value) => value);
}

function grouped(values: readonly number[], keyOf: (value: number) => unknown): number[][] {
  const groups = new Map<unknown, number[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}

function halves(minutes: readonly number[]) {
  const bits = (from: number) =>
    minutes.reduce((set, minute) => (minute >= from && minute < from + 30 ? set | (1 << (minute - from)) : set), 0);
  return { first: minutes[0] as number, low: bits(0), high: bits(30) };
}
