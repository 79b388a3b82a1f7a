/** The strongly connected components of a directed graph. */
export interface Components {
  /** By node: the number of its component. Components are numbered so that edges between them lead to lower ones. */
  readonly of: readonly number[];
  /** The nodes by component, what others lead to first. */
  readonly order: readonly number[];
}

/** Finds the strongly connected components of a graph (Tarjan, without recursion, since flows can be long). */
export function components(successors: readonly (readonly number[])[]): Components {
  if (leadsForward(successors)) {
    // Then every node is a component of its own, and so it is in most flows.
    const order = successors.map((_, node) => successors.length - 1 - node);
    return { of: order, order };
  }
  const search = new Search(successors);
  for (let node = 0; node < successors.length; node++) if (search.order[node] === 0) search.from(node);
  return { of: search.component, order: search.closed };
}

function leadsForward(successors: readonly (readonly number[])[]): boolean {
  for (let node = 0; node < successors.length; node++) {
    for (const target of successors[node] as readonly number[]) if (target <= node) return false;
  }
  return true;
}

class Search {
  /** Order of the first visit from 1; 0 where not visited. */
  readonly order: number[];
  readonly low: number[];
  readonly component: number[];
  /** The nodes whose component is known, in the order in which it was found. */
  readonly closed: number[] = [];
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
      this.closed.push(member);
      if (member === node) break;
    }
    this.#components++;
  }
}
