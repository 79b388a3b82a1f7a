import type { Path } from '../../explore/index.ts';

/** How nodes were come to in a search: by an exit of another one, or from a start (undefined). */
export type Arrivals = ReadonlyMap<number, { readonly from: number; readonly exit: number } | undefined>;

/** The path by which the search came to a node. */
export function pathBack(arrivals: Arrivals, node: number): Path {
  const exits: number[] = [];
  let start = node;
  for (let arrival = arrivals.get(start); arrival !== undefined; arrival = arrivals.get(start)) {
    exits.push(arrival.exit);
    start = arrival.from;
  }
  return { start, exits: exits.reverse() };
}
