import { ANY_TIME, type Box, type Instants, outside, within } from './instants.ts';

/** The instants of both sets. */
export function intersection(a: Instants, b: Instants): Instants {
  return b.flatMap((box) => within(a, box));
}

/** The instants of the first set that the other one does not have. */
export function difference(a: Instants, b: Instants): Instants {
  return b.reduce<Instants>((rest, box) => (rest.length === 0 ? rest : outside(rest, box)), a);
}

/** The instants of either set. */
export function union(a: Instants, b: Instants): Instants {
  if (a.length === 0) return b;
  const more = difference(b, a);
  return more.length === 0 ? a : gathered([...a, ...more]);
}

/** The instants the set does not have. */
export function complement(set: Instants): Instants {
  return gathered(difference(ANY_TIME, set));
}

/** Whether every instant of the first set is in the other one. */
export function isSubset(a: Instants, b: Instants): boolean {
  return difference(a, b).length === 0;
}

/** Whether two sets hold the same instants, however they are cut into boxes. */
export function isSameSet(a: Instants, b: Instants): boolean {
  return isSubset(a, b) && isSubset(b, a);
}

/** The same set in fewer boxes: two boxes that differ in one part only are one. */
export function gathered(set: Instants): Instants {
  const boxes = [...set];
  for (let index = 0; index < boxes.length; index++) {
    for (let other = index + 1; other < boxes.length; other++) {
      const both = joined(boxes[index] as Box, boxes[other] as Box);
      if (both === undefined) continue;
      boxes[index] = both;
      boxes.splice(other, 1);
      // The larger box may fit to one that the smaller one did not fit to.
      index = -1;
      break;
    }
  }
  return boxes;
}

/** The one box that two boxes make; undefined where they differ in more than one part. */
function joined(a: Box, b: Box): Box | undefined {
  const parts = [
    a.month !== b.month,
    a.day !== b.day,
    a.weekday !== b.weekday,
    a.hour !== b.hour,
    a.minuteLow !== b.minuteLow || a.minuteHigh !== b.minuteHigh,
  ];
  if (parts.filter(Boolean).length > 1) return undefined;
  return {
    month: a.month | b.month,
    day: a.day | b.day,
    weekday: a.weekday | b.weekday,
    hour: a.hour | b.hour,
    minuteLow: a.minuteLow | b.minuteLow,
    minuteHigh: a.minuteHigh | b.minuteHigh,
  };
}
