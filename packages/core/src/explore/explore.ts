import { entry, type Position } from '../machine/index.ts';
import { DIGITS, RESERVED_PREFIX, STEP_CAP } from '../platform/index.ts';
import { Merging } from './merging.ts';
import type { Plan } from './plan/plan.ts';
import { Positions, type State, stateKey } from './state.ts';
import { known, type Term } from './values/term.ts';
import type { Way } from './way.ts';
import { waysFrom } from './ways.ts';

/** A state that was reached, and how. */
export interface Node {
  readonly id: number;
  readonly state: State;
  /** How many steps the shortest run takes before this state's action runs. */
  readonly depth: number;
  /** The node and the index of its exit that first led here; undefined for a start. */
  readonly from: { readonly node: number; readonly exit: number } | undefined;
  /** Every way on, in the order of the edges. Empty where the platform's step cap ended the exploration. */
  readonly exits: readonly Exit[];
}

/** A way on from a node. */
export interface Exit {
  readonly way: Way;
  /** The node it leads to; undefined when the run ends. */
  readonly to: number | undefined;
}

/** Every state a flow can be in, up to the platform's step cap. */
export interface Exploration {
  readonly plan: Plan;
  readonly nodes: readonly Node[];
  /** Where runs start: one per status the call may have. */
  readonly starts: readonly number[];
  /** Nodes whose action no longer runs, because every run has used up its steps when it gets there. */
  readonly beyond: readonly number[];
  /** True when states were merged: what was reached then only may be reached. */
  readonly isMerged: boolean;
}

interface Growing {
  readonly id: number;
  readonly state: State;
  readonly depth: number;
  readonly from: Node['from'];
  exits: Exit[];
}

/** Explores breadth first, so that the first way to a state is a shortest one. */
export function explore(plan: Plan): Exploration {
  return new Explorer(plan).run();
}

class Explorer {
  readonly #plan: Plan;
  readonly #nodes: Growing[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #positions: Positions;
  readonly #merging = new Merging();
  readonly #beyond: number[] = [];
  #ids = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#positions = new Positions(plan.program);
  }

  run(): Exploration {
    const first = entry(this.#plan.program);
    const newId = () => ++this.#ids;
    const starts =
      first === undefined ? [] : startStates(this.#plan, first, newId).map((state) => this.#reach(state, 0, undefined));
    for (let next = 0; next < this.#nodes.length; next++) this.#expand(this.#nodes[next] as Growing, newId);
    const isMerged = this.#merging.hasMerged;
    return { plan: this.#plan, nodes: this.#nodes, starts, beyond: this.#beyond, isMerged };
  }

  #expand(node: Growing, newId: () => number): void {
    if (node.depth >= STEP_CAP) {
      this.#beyond.push(node.id);
      return;
    }
    const ways = waysFrom(node.state, this.#plan, newId);
    for (const [index, way] of ways.entries()) {
      const to = way.to === undefined ? undefined : this.#reach(way.to, node.depth + 1, { node: node.id, exit: index });
      node.exits.push({ way: node.depth + 1 >= STEP_CAP ? capped(way) : way, to });
    }
  }

  #reach(state: State, depth: number, from: Node['from']): number {
    const key = this.#keyOf(state);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const admitted = this.#merging.admit(state, this.#positions.idOf(state.position), this.#keyOf);
    return admitted === state ? this.#add(key, state, depth, from) : this.#addMerged(admitted, depth, from);
  }

  readonly #keyOf = (state: State): string => stateKey(state, this.#positions);

  #addMerged(state: State, depth: number, from: Node['from']): number {
    const key = this.#keyOf(state);
    return this.#byKey.get(key) ?? this.#add(key, state, depth, from);
  }

  #add(key: string, state: State, depth: number, from: Node['from']): number {
    const id = this.#nodes.length;
    this.#byKey.set(key, id);
    this.#nodes.push({ id, state, depth, from, exits: [] });
    return id;
  }
}

/** The reserved finish step counts as well, so an end that is reached with the last step is a drop. */
function capped(way: Way): Way {
  const takesOneMore = way.ending?.outcome === 'finished' || way.ending?.outcome === 'stopped';
  return takesOneMore ? { ...way, ending: { outcome: 'dropped', reason: 'cap' } } : way;
}

/** The call may ring or be answered already; variables may have been set from outside, digits are not. */
function startStates(plan: Plan, position: Position, newId: () => number): State[] {
  const variables = new Map<string, Term>();
  for (const name of plan.variables) {
    const origin = { from: 'outside', name } as const;
    variables.set(name, canBeSet(name) ? { is: 'unknown', id: newId(), origin, tests: [] } : known(''));
  }
  const call = { isAnswered: false, isRecording: false, streams: 0 };
  const state: State = { position, counters: new Map(), clock: undefined, call, variables, isMerged: false };
  return plan.followsCall ? [state, { ...state, call: { ...call, isAnswered: true } }] : [state];
}

/** Whether a variable may have a value before the run starts: one of the platform's own, or a name it takes as it is. */
function canBeSet(name: string): boolean {
  if (name.startsWith(RESERVED_PREFIX)) return name !== DIGITS;
  return name !== '' && name.trim() === name && !name.toLowerCase().startsWith(RESERVED_PREFIX);
}
