import { soleKey, type Term, termKey } from './term.ts';

/** What is known about the variables that are followed. Immutable; the names are the same all over an exploration. */
export class Variables {
  readonly names: readonly string[];
  /** By variable, in the order of the names. */
  readonly terms: readonly Term[];
  #key: string | undefined;

  constructor(names: readonly string[], terms: readonly Term[]) {
    this.names = names;
    this.terms = terms;
  }

  /** What is known about a variable; undefined for one that is not followed. */
  get(name: string): Term | undefined {
    return this.terms[this.names.indexOf(name)];
  }

  /** The same with another value for one variable; one that is not followed changes nothing. */
  with(name: string, term: Term): Variables {
    const index = this.names.indexOf(name);
    if (index < 0 || this.terms[index] === term) return this;
    const terms = this.terms.slice();
    terms[index] = term;
    return new Variables(this.names, terms);
  }

  /** The same with every value changed; the very same where nothing changes. */
  map(change: (term: Term, index: number) => Term): Variables {
    let terms: Term[] | undefined;
    for (let index = 0; index < this.terms.length; index++) {
      const term = this.terms[index] as Term;
      const changed = change(term, index);
      if (changed === term) continue;
      terms ??= this.terms.slice();
      terms[index] = changed;
    }
    return terms === undefined ? this : new Variables(this.names, terms);
  }

  /** Whether both say the same. */
  equals(other: Variables): boolean {
    return this === other || hasSame(this.terms, other.terms) || this.#text === other.#text;
  }

  /** Copies of one unknown value are told from equal but independent values by numbering them in the order of use. */
  get #text(): string {
    this.#key ??= this.terms.length === 1 ? soleKey(this.terms[0] as Term) : this.#numbered();
    return this.#key;
  }

  #numbered(): string {
    const numbers = new Map<number, number>();
    const numberOf = (id: number) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return numbers.get(id) as number;
    };
    return this.terms.map((term) => termKey(term, numberOf)).join('|');
  }
}

function hasSame(terms: readonly Term[], others: readonly Term[]): boolean {
  for (let index = 0; index < terms.length; index++) if (terms[index] !== others[index]) return false;
  return true;
}
