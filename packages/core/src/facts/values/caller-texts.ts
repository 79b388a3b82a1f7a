import { completeness, type Exit, type Exploration, type Goal, type Node } from '../../explore/index.ts';
import { type Action, type Flow, variableWrite } from '../../flow/index.ts';
import { findVariable } from '../../platform/index.ts';
import { actionAt, exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { pathBack } from '../runs/arrivals.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { type Held, heldBehind, type Origin, originOf } from './caller-text.ts';

/** A variable that an action reads in a placeholder, and whose value the caller or writer chooses. */
export interface CallerText extends Origin {
  readonly name: string;
  readonly kind: 'text' | 'keys';
  readonly witness: Witness | undefined;
}

/** A node, with what variables hold of the caller's texts on the way to it. */
interface Stop {
  readonly node: Node;
  readonly held: Held;
}

const SOME_KEYS = completeness({ length: 1, keys: '' });

/** More is not followed; what would come behind goes unseen. */
const MAX_STOPS = 5000;

/** Follows what callers press and write through the variables of a flow. */
export class CallerTexts {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #stops: Stop[] = [];
  readonly #arrivals = new Map<number, { from: number; exit: number } | undefined>();
  readonly #seen = new Set<string>();

  constructor(flow: Flow, exploration: Exploration) {
    this.#flow = flow;
    this.#exploration = exploration;
  }

  #follow(): void {
    for (const id of this.#exploration.starts) this.#add(id, new Map(), undefined);
    for (const [from, { node, held }] of this.#stops.entries()) {
      const action = isOwn(node.state.position) ? actionAt(this.#flow, node.state.position) : undefined;
      for (const [index, exit] of node.exits.entries()) {
        if (exit.to !== undefined) this.#add(exit.to, heldBehind(action, node, exit, held), { from, exit: index });
      }
    }
  }

  #holdsWritten: boolean | undefined;

  /** Whether the flow uses a text that somebody has written, and not only keys. */
  get holdsWritten(): boolean {
    const isWritten = (name: string) => findVariable(name)?.chosen === 'text';
    this.#holdsWritten ??= this.#flow.actions.some(({ templates }) =>
      templates.some(({ names }) => names.some(isWritten)),
    );
    return this.#holdsWritten;
  }

  #copies: ReadonlySet<string> | undefined;

  /** Most placeholders can be told at once to hold nothing of the caller's. */
  readonly #mayHoldText = (name: string): boolean => {
    this.#copies ??= copiesIn(this.#flow);
    return findVariable(name)?.chosen !== undefined || this.#copies.has(name);
  };

  #add(id: number, held: Held, arrival: { from: number; exit: number } | undefined): void {
    const key = `${id} ${JSON.stringify([...held].sort())}`;
    if (this.#seen.has(key) || this.#stops.length >= MAX_STOPS) return;
    this.#seen.add(key);
    this.#arrivals.set(this.#stops.length, arrival);
    this.#stops.push({ node: this.#exploration.nodes[id] as Node, held });
  }

  /** The caller's texts among the variables that the placeholders of an action read, each by a shortest run. */
  readBy(action: Action): ReadonlyMap<string, CallerText> {
    const found = new Map<string, CallerText>();
    const names = new Set(action.templates.flatMap((template) => template.names).filter(this.#mayHoldText));
    if (names.size > 0 && this.#stops.length === 0) this.#follow();
    for (const [id, { node, held }] of this.#stops.entries()) {
      if (found.size === names.size) break;
      if (!isOwn(node.state.position) || node.state.position.index !== action.index) continue;
      for (const name of names) {
        const origin = found.has(name) ? undefined : originOf(name, held);
        if (origin !== undefined) found.set(name, this.#describe(name, origin, id));
      }
    }
    return found;
  }

  /** The last step on the way to a stop whose wait stores keys; -1 without one. */
  #lastWait(stop: number): number {
    const exits: Exit[] = [];
    for (let arrival = this.#arrivals.get(stop); arrival !== undefined; arrival = this.#arrivals.get(arrival.from)) {
      exits.unshift(this.#stops[arrival.from]?.node.exits[arrival.exit] as Exit);
    }
    return exits.findLastIndex(({ way }) => way.digits !== undefined);
  }

  #describe(name: string, origin: Origin, stop: number): CallerText {
    const { start, exits } = pathBack(this.#arrivals, stop);
    const path = { start: (this.#stops[start] as Stop).node.id, exits };
    const kind = findVariable(origin.source)?.chosen ?? 'text';
    // A run on which keys are pressed shows more than one on which none are.
    const step = this.#lastWait(stop);
    const goal: Goal | undefined = step < 0 ? undefined : { step, test: SOME_KEYS };
    const witness =
      toWitness(this.#flow, this.#exploration, path, goal) ?? toWitness(this.#flow, this.#exploration, path);
    return { ...origin, name, kind, witness };
  }
}

/** The variables that are set to texts with placeholders. */
function copiesIn({ actions }: Flow): ReadonlySet<string> {
  const copying = actions.filter(({ templates }) => templates.length > 0);
  return new Set(copying.flatMap((action) => variableWrite(action, 'documented')?.names ?? []));
}

/** What callers press and write, and where it gets to. */
export const callerTexts = defineFact('callerTexts', (analysis) => {
  return new CallerTexts(analysis.flow, analysis.get(explorationFact));
});
