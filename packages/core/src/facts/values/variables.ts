import {
  type Action,
  type Flow,
  mayWrite,
  type VariableRead,
  type VariableWrite,
  variableReads,
  variableWrite,
} from '../../flow/index.ts';
import type { Contract } from '../../platform/index.ts';
import type { Analysis } from '../analysis.ts';
import { exploration } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { findUnsetRead, type UnsetRead } from './unset-read.ts';

/** Which variables a flow sets and reads. */
export class Variables {
  readonly #analysis: Analysis;
  /** In the order of the flow. */
  readonly reads: readonly VariableRead[];

  constructor(analysis: Analysis) {
    const { flow, setting } = analysis;
    this.#analysis = analysis;
    const reads: VariableRead[] = [];
    for (const action of flow.actions) reads.push(...variableReads(action, setting.contract));
    this.reads = reads;
  }

  #writes: Writes | undefined;

  #written(): Writes {
    this.#writes ??= writesIn(this.#analysis.flow, this.#analysis.setting.contract);
    return this.#writes;
  }

  /** The actions that set a variable by name. */
  settersOf(name: string): readonly Action[] {
    return this.#written().byName.get(name) ?? [];
  }

  /** The actions that may set a variable because it is known only at run time what they set. */
  #mayBeSettersOf(name: string): readonly Action[] {
    return this.#written().open.flatMap((write) => (mayWrite(write, name) ? write.action : []));
  }

  /** Whether something in the flow may set a variable. */
  maySet(name: string): boolean {
    return this.settersOf(name).length > 0 || this.#mayBeSettersOf(name).length > 0;
  }

  #setters: ReadonlyMap<string, Action> | undefined;

  /** The variables that are set by name, here or in a flow around this one, each with an action that does so. */
  get setters(): ReadonlyMap<string, Action> {
    this.#setters ??= this.#findSetters();
    return this.#setters;
  }

  #findSetters(): ReadonlyMap<string, Action> {
    const setters = new Map<string, Action>();
    const note = ({ byName }: Writes) => {
      for (const [name, [first]] of byName) if (first !== undefined && !setters.has(name)) setters.set(name, first);
    };
    note(this.#written());
    const { flow, setting } = this.#analysis;
    for (let holder = flow.nestedIn; holder !== undefined; holder = holder.flow.nestedIn) {
      note(writesIn(holder.flow, setting.contract));
    }
    return setters;
  }

  /** The first of the actions that a run gets to before anything in the flow may have set the variable. */
  findUnset(name: string, readers: readonly Action[]): UnsetRead | undefined {
    const writers = [...this.settersOf(name), ...this.#mayBeSettersOf(name)];
    const dealings = { name, readers: indicesOf(readers), writers: indicesOf(writers) };
    return findUnsetRead(this.#analysis.flow, this.#analysis.get(exploration), dealings);
  }
}

/** What a flow sets. */
interface Writes {
  /** By the name of a variable: the actions that set it, in the order of the flow. */
  readonly byName: ReadonlyMap<string, readonly Action[]>;
  /** Those that may set others too. */
  readonly open: readonly VariableWrite[];
}

function writesIn({ actions }: Flow, contract: Contract): Writes {
  const byName = new Map<string, Action[]>();
  const open: VariableWrite[] = [];
  for (const action of actions) {
    const write = variableWrite(action, contract);
    if (write === undefined) continue;
    if (write.anyExcept !== undefined) open.push(write);
    for (const name of new Set(write.names)) {
      const setters = byName.get(name);
      if (setters === undefined) byName.set(name, [action]);
      else setters.push(action);
    }
  }
  return { byName, open };
}

function indicesOf(actions: readonly Action[]): ReadonlySet<number> {
  return new Set(actions.map(({ index }) => index));
}

/** Which variables a flow sets and reads, and on which runs a value is missing. */
export const variables = defineFact('variables', (analysis) => new Variables(analysis));
