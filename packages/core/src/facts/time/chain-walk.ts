import { ANY_TIME, type Exit, type Exploration, type Instants, type Node, union } from '../../explore/index.ts';
import type { Action, Flow } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import { isOwn } from '../exploration.ts';
import type { Chain, ChainLink, ChainOutcome } from './chain.ts';
import { timeGuardOf } from './time-condition.ts';

/** Whether no time passes on an exit, and it leads to an action of the flow itself. */
export function isInstant({ to, way }: Exit, { nodes }: Exploration): boolean {
  return to !== undefined && !way.hasWaited && !way.isUnknown && isOwn((nodes[to] as Node).state.position);
}

/** Whether the action of a node asks for the time; one whose option cannot be read asks nothing. */
export function isCondition({ state: { position } }: Node, { plan }: Exploration): boolean {
  return timeGuardOf(instructionAt(position).type) !== undefined && plan.compiled(position).readiness === 'runs';
}

const NEVER: Instants = [];

/** Follows calls through one chain. */
export class ChainWalk {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #leading: ReadonlySet<number>;
  readonly #links = new Map<number, ChainLink>();
  /** By where they lead, and whether all was passed on the way. */
  readonly #outcomes = new Map<number, ChainOutcome>();
  #isExact = true;

  constructor(flow: Flow, exploration: Exploration, leading: ReadonlySet<number>) {
    this.#flow = flow;
    this.#exploration = exploration;
    this.#leading = leading;
  }

  /** @param heads the states in which calls come to the first condition. */
  from(heads: readonly Node[]): Chain {
    const seen = { passed: new Set(heads), failed: new Set<Node>() };
    for (const node of seen.passed) this.#follow(node, true, seen);
    for (const node of seen.failed) this.#follow(node, false, seen);
    const outcomes = [...this.#outcomes.values()].sort((a, b) => (a.to?.index ?? Infinity) - (b.to?.index ?? Infinity));
    return { links: [...this.#links.values()], outcomes, isExact: this.#isExact };
  }

  #follow(node: Node, hasPassedAll: boolean, seen: Readonly<Record<'passed' | 'failed', Set<Node>>>): void {
    // Behind a step too many nothing was explored.
    if (node.state.isMerged || node.exits.length === 0) this.#isExact = false;
    const isAsked = isCondition(node, this.#exploration);
    for (const exit of node.exits) {
      const instants = exit.way.clock ?? ANY_TIME;
      const passes = !isAsked || isPassed(exit);
      if (isAsked) this.#note(node, instants, passes);
      const next = isInstant(exit, this.#exploration)
        ? (this.#exploration.nodes[exit.to as number] as Node)
        : undefined;
      if (next !== undefined && this.#leading.has(next.state.position.index)) {
        seen[hasPassedAll && passes ? 'passed' : 'failed'].add(next);
      } else {
        this.#leave(next ?? stopAt(exit, node), instants, hasPassedAll && passes);
      }
    }
  }

  #note({ state: { position } }: Node, instants: Instants, passes: boolean): void {
    const condition = this.#flow.actions[position.index] as Action;
    const { passing, failing } = this.#links.get(position.index) ?? { passing: NEVER, failing: NEVER };
    this.#links.set(position.index, {
      condition,
      passing: passes ? union(passing, instants) : passing,
      failing: passes ? failing : union(failing, instants),
    });
  }

  #leave(node: Node | undefined, instants: Instants, hasPassedAll: boolean): void {
    const to = node === undefined ? undefined : (this.#flow.actions[node.state.position.index] as Action);
    const key = 2 * (to?.index ?? -1) + (hasPassedAll ? 1 : 0);
    const known = this.#outcomes.get(key)?.instants ?? NEVER;
    this.#outcomes.set(key, { to, instants: union(known, instants), hasPassedAll });
  }
}

/** A condition that passes runs on; one that fails jumps, or drops the call because it cannot. */
function isPassed({ way }: Exit): boolean {
  return !way.isJump;
}

/** Where the chain ends on an exit that does not lead on at once: at the action that takes time, if there is one. */
function stopAt({ to, way }: Exit, node: Node): Node | undefined {
  return to === undefined && !way.hasWaited ? undefined : node;
}
