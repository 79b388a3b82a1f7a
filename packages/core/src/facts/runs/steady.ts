import { ANY_TIME, type Exit, type Exploration, intersection, type Node } from '../../explore/index.ts';

/** The caller gets this way by pressing nothing. */
export function isSilent({ way }: Exit): boolean {
  return way.decisions.every((decision) => decision.isSilent);
}

/**
 * Calls get this way while nothing changes around them: the caller presses nothing, nothing happens outside, and no variable
 * has to have one value or another.
 */
export function isSteady(exit: Exit): boolean {
  const { decisions, events } = exit.way;
  return events.length === 0 && isSilent(exit) && decisions.every(({ by }) => by !== 'variable');
}

/** Whether the time decides there. */
export function looksAtClock({ exits }: Node): boolean {
  return exits.some(({ way }) => way.decisions.some(({ by }) => by === 'time'));
}

/** Whether a call can take all of these exits at one and the same time of day, and so take them again and again. */
export function haveCommonTime(start: Node, exits: readonly number[], { nodes }: Exploration): boolean {
  let time = ANY_TIME;
  let node: Node | undefined = start;
  for (const index of exits) {
    const exit: Exit | undefined = node?.exits[index];
    if (exit?.way.clock !== undefined) time = intersection(time, exit.way.clock);
    node = exit?.to === undefined ? undefined : nodes[exit.to];
  }
  return time.length > 0;
}
