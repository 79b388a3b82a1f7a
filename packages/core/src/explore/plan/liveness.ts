import type { Components } from './components.ts';

const BITS = 32;
/** A word with every bit set. */
const ALL = -1;

/**
 * Which of the followed variables some guard may still read from an instruction on. What is not live no longer tells
 * states apart, so that paths which meet again are explored once. Instructions on one circle all lead to each other, so
 * it is known by component.
 */
// Asked and filled for every action of every flow, which is why its loops count by themselves.
export class Liveness {
  readonly #component: readonly number[];
  /** By component: a set of variables in as many words of 32 bits as it takes. */
  readonly #live: number[];
  readonly #width: number;
  /** The last of the words, where every variable is live. */
  readonly #allOfLast: number;

  /**
   * @param reads by instruction: the variables its guards or assignments read, by number.
   */
  constructor(
    variables: number,
    reads: readonly (readonly number[])[],
    { of: component, order }: Components,
    successors: readonly (readonly number[])[],
  ) {
    this.#component = component;
    this.#width = Math.ceil(variables / BITS);
    this.#allOfLast = variables % BITS === 0 ? ALL : (1 << (variables % BITS)) - 1;
    // Without loops there are as many components as instructions, and never more.
    this.#live = new Array<number>(component.length * this.#width).fill(0);
    if (variables === 0) return;
    for (let index = 0; index < reads.length; index++) {
      const read = reads[index] as readonly number[];
      for (let each = 0; each < read.length; each++) this.#add(index, read[each] as number);
    }
    for (let place = 0; place < order.length; place++) {
      const index = order[place] as number;
      const nexts = successors[index] as readonly number[];
      for (let each = 0; each < nexts.length; each++) this.#addAll(index, nexts[each] as number);
    }
  }

  /** Whether a variable, by number, may still be read from an instruction on. */
  isLive(instruction: number, variable: number): boolean {
    return this.#has(this.#component[instruction] as number, variable);
  }

  /** Whether every variable may still be read from an instruction on. */
  areAll(instruction: number): boolean {
    const start = (this.#component[instruction] as number) * this.#width;
    for (let word = 0; word < this.#width; word++) {
      const all = word < this.#width - 1 ? ALL : this.#allOfLast;
      if (this.#live[start + word] !== all) return false;
    }
    return true;
  }

  #add(instruction: number, variable: number): void {
    const word = (this.#component[instruction] as number) * this.#width + Math.floor(variable / BITS);
    this.#live[word] = (this.#live[word] as number) | (1 << (variable % BITS));
  }

  #addAll(instruction: number, next: number): void {
    const into = (this.#component[instruction] as number) * this.#width;
    const from = (this.#component[next] as number) * this.#width;
    if (into === from) return;
    for (let word = 0; word < this.#width; word++) {
      this.#live[into + word] = (this.#live[into + word] as number) | (this.#live[from + word] as number);
    }
  }

  #has(component: number, variable: number): boolean {
    const word = this.#live[component * this.#width + Math.floor(variable / BITS)] as number;
    return ((word >>> (variable % BITS)) & 1) === 1;
  }
}
