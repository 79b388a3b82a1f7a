import {
  type Action,
  mayWrite,
  type VariableRead,
  type VariableWrite,
  variableReads,
  variableWrite,
} from '../../flow/index.ts';
import type { Analysis } from '../analysis.ts';
import { exploration } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { findUnsetRead, type UnsetRead } from './unset-read.ts';

/** Which variables a flow sets and reads. */
export class Variables {
  readonly #analysis: Analysis;
  /** In the order of the flow. */
  readonly reads: readonly VariableRead[];
  /** In the order of the flow. */
  readonly writes: readonly VariableWrite[];

  constructor(analysis: Analysis) {
    const { flow, setting } = analysis;
    this.#analysis = analysis;
    this.reads = flow.actions.flatMap((action) => variableReads(action, setting.contract));
    this.writes = flow.actions.flatMap((action) => variableWrite(action, setting.contract) ?? []);
  }

  /** Whether something in the flow may set a variable. */
  maySet(name: string): boolean {
    return this.writes.some((write) => mayWrite(write, name));
  }

  #setters: ReadonlyMap<string, Action> | undefined;

  /** The variables that are set by name, here or in a flow around this one, each with an action that does so. */
  get setters(): ReadonlyMap<string, Action> {
    this.#setters ??= this.#findSetters();
    return this.#setters;
  }

  #findSetters(): ReadonlyMap<string, Action> {
    const setters = new Map<string, Action>();
    const note = ({ action, names }: VariableWrite) => {
      for (const name of names) if (!setters.has(name)) setters.set(name, action);
    };
    this.writes.forEach(note);
    const { flow, setting } = this.#analysis;
    for (let holder = flow.nestedIn; holder !== undefined; holder = holder.flow.nestedIn) {
      holder.flow.actions.flatMap((action) => variableWrite(action, setting.contract) ?? []).forEach(note);
    }
    return setters;
  }

  /** The actions that set a variable by name. */
  settersOf(name: string): readonly Action[] {
    return this.writes.filter(({ names }) => names.includes(name)).map(({ action }) => action);
  }

  /** The first of the actions that a run gets to before anything in the flow may have set the variable. */
  findUnset(name: string, readers: readonly Action[]): UnsetRead | undefined {
    const writers = this.writes.filter((write) => mayWrite(write, name)).map(({ action }) => action.index);
    const { flow } = this.#analysis;
    const dealings = { name, readers: new Set(readers.map(({ index }) => index)), writers: new Set(writers) };
    return findUnsetRead(flow, this.#analysis.get(exploration), dealings);
  }
}

/** Which variables a flow sets and reads, and on which runs a value is missing. */
export const variables = defineFact('variables', (analysis) => new Variables(analysis));
