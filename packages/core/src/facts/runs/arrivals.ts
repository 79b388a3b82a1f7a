import type { Exit, Exploration, Node, Path } from '../../explore/index.ts';

/** Chooses exits to follow. */
export type Follows = (exit: Exit, node: Node) => boolean;

/** How a search has come to nodes, the first one found first. It goes on from each of them in turn. */
export class Arrivals {
  /** By arrival. */
  readonly nodes: Node[] = [];
  /** By arrival: how many steps it is away from where the search began. */
  readonly depths: number[] = [];
  readonly #exploration: Exploration;
  readonly #seen = new Set<Node>();
  /** By arrival: the one before, and the exit that was taken there; -1 for a start. */
  readonly #from: number[] = [];
  readonly #exits: number[] = [];

  /** @param starts the nodes with which the search begins. */
  constructor(exploration: Exploration, starts: readonly Node[]) {
    this.#exploration = exploration;
    for (const node of starts) this.#add(node, 0, -1, -1);
  }

  /** Goes on from an arrival to whatever the followed exits of its node lead to. */
  goOn(arrival: number, follows: Follows): void {
    const node = this.nodes[arrival] as Node;
    const depth = (this.depths[arrival] as number) + 1;
    for (let index = 0; index < node.exits.length; index++) {
      const exit = node.exits[index] as Exit;
      const next = exit.to === undefined ? undefined : (this.#exploration.nodes[exit.to] as Node);
      if (next !== undefined && !this.#seen.has(next) && follows(exit, node)) this.#add(next, depth, arrival, index);
    }
  }

  #add(node: Node, depth: number, from: number, exit: number): void {
    this.#seen.add(node);
    this.nodes.push(node);
    this.depths.push(depth);
    this.#from.push(from);
    this.#exits.push(exit);
  }

  /** The path by which the search came to an arrival, and the exits of its node that are to be taken there. */
  pathTo(arrival: number, ...last: readonly number[]): Path {
    const exits: number[] = [];
    let start = arrival;
    for (let from = this.#from[start] as number; from >= 0; from = this.#from[start] as number) {
      exits.push(this.#exits[start] as number);
      start = from;
    }
    return { start: (this.nodes[start] as Node).id, exits: [...exits.reverse(), ...last] };
  }
}

/** The nodes where runs start. */
export function startsOf({ nodes, starts }: Exploration): Node[] {
  return starts.map((id) => nodes[id] as Node);
}
