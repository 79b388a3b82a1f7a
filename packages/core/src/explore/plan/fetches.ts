import { depthOf, type Position, type Program, type Value } from '../../machine/index.ts';
import { hasPlaceholder } from '../../platform/index.ts';
import type { Compiled } from './compiled.ts';

/** A stored flow by its id; undefined when it is not known. */
export type StoredFlows = (id: string) => Program | undefined;

/** Flows that are fetched through more flows than this are taken as unknown: every round trip would be told apart. */
const MAX_DEPTH = 8;

/** What is known about the stored flows that the instructions of a program fetch. */
export class Fetches {
  readonly #flows: StoredFlows;
  readonly #compile: (program: Program) => readonly Compiled[];

  constructor(flows: StoredFlows, compile: (program: Program) => readonly Compiled[]) {
    this.#flows = flows;
    this.#compile = compile;
  }

  /**
   * What runs when an instruction fetches a flow at a position: the program that is pushed, `lost` where it is known but not
   * followed (it is running already, too deep, or its jumps are only known while it runs), undefined where it is not known.
   */
  at(compiled: Compiled, position: Position): Program | 'lost' | undefined {
    const program = this.#fetchedBy(compiled);
    if (program === undefined) return undefined;
    if (depthOf(position) >= MAX_DEPTH || this.#compile(program).some(isOpen)) return 'lost';
    for (let place: Position | undefined = position; place !== undefined; place = place.caller) {
      if (place.program === program) return 'lost';
    }
    return program;
  }

  /** The instructions that may run before control is back: those of the fetched flow, and of the flows that it fetches. */
  inside(compiled: Compiled): readonly Compiled[] {
    const first = this.#fetchedBy(compiled);
    if (first === undefined) return [];
    const programs = new Set([first]);
    for (const program of programs) {
      for (const each of this.#compile(program)) {
        const next = this.#fetchedBy(each);
        if (next !== undefined) programs.add(next);
      }
    }
    return [...programs].flatMap(this.#compile);
  }

  #fetchedBy({ edges, options, readiness }: Compiled): Program | undefined {
    if (readiness !== 'runs') return undefined;
    for (const { to } of edges) {
      const id = to.go === 'flow' ? options[to.option] : undefined;
      if (typeof id !== 'string' || hasPlaceholder(id)) continue;
      return this.#flows(id);
    }
    return undefined;
  }
}

/** Whether an instruction names ids that are only known while it runs. */
export function isOpen({ openIds }: Compiled): boolean {
  return openIds.length > 0;
}

/** The ids that an instruction names as the next one, whatever guards say. */
export function idsLedTo({ edges, options, instruction, readiness }: Compiled): readonly string[] {
  const ids = instruction.nextId === undefined ? [] : [instruction.nextId];
  if (readiness !== 'runs') return ids;
  for (const { to } of edges) {
    const targets: Iterable<Value> =
      to.go === 'target'
        ? [options[to.option]]
        : to.go === 'matched'
          ? (options[to.map] as ReadonlyMap<string, Value>).values()
          : [];
    for (const id of targets) if (typeof id === 'string') ids.push(id);
  }
  return ids;
}
