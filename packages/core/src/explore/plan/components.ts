/**
 * Strongly connected components of a directed graph (Tarjan, without recursion, since flows can be long).
 * @returns by node: the number of its component. Components are numbered so that edges between them lead to lower ones.
 */
export function components(successors: readonly (readonly number[])[]): readonly number[] {
  const last = successors.length - 1;
  // Most flows only lead forward, and then every node is a component of its own.
  if (successors.every((targets, node) => targets.every((target) => target > node))) {
    return successors.map((_, node) => last - node);
  }
  const search = new Search(successors);
  for (let node = 0; node < successors.length; node++) if (search.order[node] === 0) search.from(node);
  return search.component;
}

class Search {
  /** Order of the first visit from 1; 0 where not visited. */
  readonly order: number[];
  readonly low: number[];
  readonly component: number[];
  readonly #successors: readonly (readonly number[])[];
  readonly #open: number[] = [];
  #visits = 0;
  #components = 0;

  constructor(successors: readonly (readonly number[])[]) {
    this.#successors = successors;
    this.order = successors.map(() => 0);
    this.low = successors.map(() => 0);
    this.component = successors.map(() => -1);
  }

  from(root: number): void {
    const path = [{ node: root, next: 0 }];
    this.#enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = this.#successors[top.node]?.[top.next++];
      if (target === undefined) {
        path.pop();
        this.#leave(top.node, path.at(-1)?.node);
      } else if (this.order[target] === 0) {
        this.#enter(target);
        path.push({ node: target, next: 0 });
      } else if (this.component[target] === -1) {
        this.low[top.node] = Math.min(this.low[top.node] as number, this.order[target] as number);
      }
    }
  }

  #enter(node: number): void {
    this.order[node] = this.low[node] = ++this.#visits;
    this.#open.push(node);
  }

  #leave(node: number, parent: number | undefined): void {
    if (parent !== undefined) this.low[parent] = Math.min(this.low[parent] as number, this.low[node] as number);
    if (this.low[node] !== this.order[node]) return;
    for (let member = this.#open.pop(); member !== undefined; member = this.#open.pop()) {
      this.component[member] = this.#components;
      if (member === node) break;
    }
    this.#components++;
  }
}
