import type { Exploration, Node } from '../../src/explore/index.ts';
import { samePosition } from '../../src/machine/index.ts';
import type { RandomRun } from './random-run.ts';

/**
 * Goes along a run in an exploration, through all nodes that stand where the run stands.
 * @returns what the exploration does not foresee; undefined when it foresees the whole run.
 */
export function unforeseen(exploration: Exploration, { positions, ending }: RandomRun): string | undefined {
  const at = (id: number) => exploration.nodes[id] as Node;
  let nodes = new Set(exploration.starts.map(at));
  for (const [index, position] of positions.entries()) {
    const here = [...nodes].filter(({ state }) => samePosition(state.position, position));
    if (here.length === 0) return `step ${index + 1} at ${position.index}`;
    const exits = here.flatMap((node) => node.exits);
    if (index < positions.length - 1) {
      nodes = new Set(exits.flatMap(({ to }) => (to === undefined ? [] : [at(to)])));
    } else if (ending.reason !== 'cap' && !exits.some(({ way }) => isSame(way.ending, ending))) {
      return `the end ${ending.outcome} ${ending.reason ?? ''} after ${position.index}`;
    }
  }
  return undefined;
}

function isSame(a: { outcome: string; reason?: string } | undefined, b: { outcome: string; reason?: string }): boolean {
  return a?.outcome === b.outcome && a.reason === b.reason;
}
