import { entry, type Position } from '../machine/index.ts';
import { DIGITS, RESERVED_PREFIX, STEP_CAP } from '../platform/index.ts';
import { Merging } from './merging.ts';
import type { Plan } from './plan/plan.ts';
import { isSameState, NO_COUNTERS, Positions, State } from './state.ts';
import { known } from './values/term.ts';
import { Variables } from './values/variables.ts';
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
  exits: readonly Exit[];
}

/** Explores breadth first, so that the first way to a state is a shortest one. */
export function explore(plan: Plan): Exploration {
  return new Explorer(plan).run();
}

class Explorer {
  readonly #plan: Plan;
  readonly #nodes: Growing[] = [];
  /** By position: the nodes there. */
  readonly #nodesAt: Growing[][] = [];
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
    const starts = first === undefined ? [] : startStates(this.#plan, first, newId).map((state) => this.#reach(state));
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
    node.exits = ways.map((way, exit) => this.#follow(way, node, exit));
  }

  #follow(way: Way, from: Growing, exit: number): Exit {
    const to = way.to === undefined ? undefined : this.#reach(way.to, from, exit);
    return { way: from.depth + 1 >= STEP_CAP ? capped(way) : way, to };
  }

  /** @param from the node whose exit leads to the state; undefined for a start */
  #reach(state: State, from?: Growing, exit = 0): number {
    const position = this.#positions.idOf(state.position);
    const here = this.#nodesAt[position] ?? NONE;
    const known = find(state, here);
    if (known !== undefined) return known.id;
    const admitted = this.#merging.admit(state, position, here);
    const merged = admitted === state ? undefined : find(admitted, here);
    return merged === undefined ? this.#add(admitted, position, from, exit) : merged.id;
  }

  #add(state: State, position: number, before: Growing | undefined, exit: number): number {
    const from = before === undefined ? undefined : { node: before.id, exit };
    const depth = before === undefined ? 0 : before.depth + 1;
    const node: Growing = { id: this.#nodes.length, state, depth, from, exits: NONE };
    const here = this.#nodesAt[position];
    if (here === undefined) this.#nodesAt[position] = [node];
    else here.push(node);
    this.#nodes.push(node);
    return node.id;
  }
}

const NONE: readonly never[] = [];

function find(state: State, nodes: readonly Growing[]): Growing | undefined {
  for (const node of nodes) if (isSameState(node.state, state)) return node;
  return undefined;
}

/** The reserved finish step counts as well, so an end that is reached with the last step is a drop. */
function capped(way: Way): Way {
  const takesOneMore = way.ending?.outcome === 'finished' || way.ending?.outcome === 'stopped';
  return takesOneMore ? { ...way, ending: { outcome: 'dropped', reason: 'cap' } } : way;
}

/** The call may ring or be answered already; variables may have been set from outside, digits are not. */
function startStates(plan: Plan, position: Position, newId: () => number): State[] {
  const terms = plan.variables.map((name) =>
    canBeSet(name)
      ? ({ is: 'unknown', id: newId(), origin: { from: 'outside', name }, tests: [] } as const)
      : known(''),
  );
  const variables = new Variables(plan.variables, terms);
  const call = { isAnswered: false, isRecording: false, streams: 0 };
  const state = new State(position, NO_COUNTERS, undefined, call, variables);
  return plan.followsCall ? [state, state.withCall({ isAnswered: true })] : [state];
}

/** Whether a variable may have a value before the run starts: one of the platform's own, or a name it takes as it is. */
function canBeSet(name: string): boolean {
  if (name.startsWith(RESERVED_PREFIX)) return name !== DIGITS;
  return name !== '' && name.trim() === name && !name.toLowerCase().startsWith(RESERVED_PREFIX);
}
