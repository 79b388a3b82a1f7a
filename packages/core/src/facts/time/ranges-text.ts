/** A stretch of numbers, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** The stretches that numbers in rising order make. */
export function rangesOf(numbers: readonly number[]): readonly NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) ranges[ranges.length - 1] = { from: last.from, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

/** Stretches of numbers for people, `9–16, 20`; a number may have a name of its own. */
export function rangesText(numbers: readonly number[], name: (number: number) => string = String): string {
  return rangesOf(numbers)
    .map(({ from, to }) => (from === to ? name(from) : `${name(from)}–${name(to)}`))
    .join(', ');
}
