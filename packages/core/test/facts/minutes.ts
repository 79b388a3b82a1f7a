import type { Instants } from '../../src/facts/index.ts';

/** The year has a 29 February. */
const YEAR = 2028;

/** The first day of the week that is looked at in each month; together they see every day of a month. */
const FIRST_DAYS = [1, 23, 8, 24, 15, 22, 25, 5, 24, 12, 24, 18];

/** The days of a week in each of the twelve months, each by its midnight in minutes since 1970-01-01T00:00Z. */
export const DAYS: readonly number[] = FIRST_DAYS.flatMap((first, month) =>
  Array.from({ length: 7 }, (_, day) => Date.UTC(YEAR, month, first + day) / 60_000),
);

/** The same days by the parts that a box tells apart, counted from 0. */
const PARTS = DAYS.map((day) => {
  const date = new Date(day * 60_000);
  return { month: date.getUTCMonth(), weekday: date.getUTCDay(), day: date.getUTCDate() - 1 };
});

const CELLS_PER_DAY = 24 * 2;

/** The minutes of `DAYS` with one outcome: for each hour two halves of 30 bits. */
export class Minutes {
  readonly cells = new Int32Array(DAYS.length * CELLS_PER_DAY);

  add(day: number, hour: number, low: number, high: number): void {
    const cell = day * CELLS_PER_DAY + hour * 2;
    this.cells[cell] = (this.cells[cell] ?? 0) | low;
    this.cells[cell + 1] = (this.cells[cell + 1] ?? 0) | high;
  }

  addAll(instants: Instants): void {
    for (const box of instants) {
      for (const [index, { month, weekday, day }] of PARTS.entries()) {
        if (!has(box.month, month) || !has(box.weekday, weekday) || !has(box.day, day)) continue;
        for (let hour = 0; hour < 24; hour++) {
          if (has(box.hour, hour)) this.add(index, hour, box.minuteLow, box.minuteHigh);
        }
      }
    }
  }

  get isEmpty(): boolean {
    return this.cells.every((cell) => cell === 0);
  }

  isSame({ cells }: Minutes): boolean {
    return this.cells.every((cell, index) => cell === cells[index]);
  }
}

function has(set: number, bit: number): boolean {
  return ((set >>> bit) & 1) === 1;
}
