const BITS = 32;

/**
 * Which of the followed variables some guard may still read from an instruction on. What is not live no longer tells
 * states apart, so that paths which meet again are explored once. Instructions on one circle all lead to each other, so
 * it is known by component.
 */
export class Liveness {
  readonly #component: readonly number[];
  readonly #variables: number;
  /** By component: a set of variables in as many words of 32 bits as it takes. */
  readonly #live: Int32Array;
  readonly #width: number;
  /** By component: whether every variable is live. */
  readonly #areAll: readonly boolean[];

  /**
   * @param reads by instruction: the variables its guards or assignments read, by number.
   * @param component by instruction: the number of its component; edges between components lead to lower ones.
   */
  constructor(
    variables: number,
    reads: readonly (readonly number[])[],
    component: readonly number[],
    successors: readonly (readonly number[])[],
  ) {
    this.#component = component;
    this.#variables = variables;
    this.#width = Math.ceil(variables / BITS);
    const order = inOrder(component);
    const components = order.length === 0 ? 0 : (component[order.at(-1) as number] as number) + 1;
    this.#live = new Int32Array(components * this.#width);
    for (const index of order) {
      for (const variable of reads[index] as readonly number[]) this.#add(index, variable);
      for (const next of successors[index] as readonly number[]) this.#addAll(index, next);
    }
    this.#areAll = Array.from({ length: components }, (_, each) => this.#isFull(each));
  }

  /** Whether a variable, by number, may still be read from an instruction on. */
  isLive(instruction: number, variable: number): boolean {
    return this.#has(this.#component[instruction] as number, variable);
  }

  /** Whether every variable may still be read from an instruction on. */
  areAll(instruction: number): boolean {
    return this.#areAll[this.#component[instruction] as number] as boolean;
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

  #isFull(component: number): boolean {
    for (let variable = 0; variable < this.#variables; variable++) if (!this.#has(component, variable)) return false;
    return true;
  }
}

/** The instructions by component, what others lead to first. */
function inOrder(component: readonly number[]): number[] {
  return component.map((_, index) => index).sort((a, b) => (component[a] as number) - (component[b] as number));
}
