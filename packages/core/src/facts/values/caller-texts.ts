import { completeness, type Exploration, type Goal, type Node, type Path } from '../../explore/index.ts';
import { type Action, type Flow, variableWrite } from '../../flow/index.ts';
import { findVariable } from '../../platform/index.ts';
import { addAt } from '../add-at.ts';
import { actionAt, exploration as explorationFact, isOwn } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { startsOf } from '../runs/arrivals.ts';
import { toWitness } from '../to-witness.ts';
import type { Witness } from '../witness.ts';
import { type Held, heldBehind, type Origin, originOf } from './caller-text.ts';

/** A variable that an action reads in a placeholder, and whose value the caller or writer chooses. */
export interface CallerText extends Origin {
  readonly name: string;
  readonly kind: 'text' | 'keys';
  readonly witness: Witness | undefined;
}

/** A node, with what variables hold of the caller's texts on one way to it. */
interface Stop {
  readonly node: Node;
  readonly held: Held;
  /** The stop before, and the exit that was taken there; undefined at a start. */
  readonly from: { readonly stop: Stop; readonly exit: number } | undefined;
}

const NOTHING: Held = new Map();

const SOME_KEYS = completeness({ length: 1, keys: '' });

/** More is not followed; what would come behind goes unseen. */
const MAX_STOPS = 5000;

/** Follows what callers press and write through the variables of a flow. */
export class CallerTexts {
  readonly #flow: Flow;
  readonly #exploration: Exploration;
  readonly #stops: Stop[] = [];
  /** By action: the stops at it. */
  readonly #stopsAt: Stop[][] = [];
  /** The nodes at which stops hold the same. */
  readonly #seen = new Map<Held, Set<Node>>();
  readonly #known = new Map<string, Held>([['[]', NOTHING]]);

  constructor(flow: Flow, exploration: Exploration) {
    this.#flow = flow;
    this.#exploration = exploration;
  }

  #follow(): void {
    for (const node of startsOf(this.#exploration)) this.#add(node, NOTHING, undefined);
    for (const stop of this.#stops) {
      const { node, held } = stop;
      const action = isOwn(node.state.position) ? actionAt(this.#flow, node.state.position) : undefined;
      for (const [index, exit] of node.exits.entries()) {
        if (exit.to === undefined) continue;
        const behind = this.#oneOf(heldBehind(action, node, exit, held), held);
        this.#add(this.#exploration.nodes[exit.to] as Node, behind, { stop, exit: index });
      }
    }
  }

  /** The same object for what is the same. */
  #oneOf(held: Held, before: Held): Held {
    if (held === before) return held;
    const key = JSON.stringify([...held].sort());
    const known = this.#known.get(key) ?? held;
    this.#known.set(key, known);
    return known;
  }

  #add(node: Node, held: Held, from: Stop['from']): void {
    const seen = this.#seen.get(held) ?? new Set();
    if (seen.has(node) || this.#stops.length >= MAX_STOPS) return;
    this.#seen.set(held, seen.add(node));
    const stop: Stop = { node, held, from };
    this.#stops.push(stop);
    const { position } = node.state;
    if (isOwn(position)) addAt(position.index, stop, this.#stopsAt);
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

  readonly #read = new Map<Action, ReadonlyMap<string, CallerText>>();

  /** The caller's texts among the variables that the placeholders of an action read, each by a shortest run. */
  readBy(action: Action): ReadonlyMap<string, CallerText> {
    let found = this.#read.get(action);
    if (found === undefined) {
      found = this.#findRead(action);
      this.#read.set(action, found);
    }
    return found;
  }

  #findRead(action: Action): ReadonlyMap<string, CallerText> {
    const found = new Map<string, CallerText>();
    const names = new Set(action.templates.flatMap((template) => template.names).filter(this.#mayHoldText));
    if (names.size === 0) return found;
    if (this.#stops.length === 0) this.#follow();
    for (const stop of this.#stopsAt[action.index] ?? []) {
      if (found.size === names.size) break;
      for (const name of names) {
        const origin = found.has(name) ? undefined : originOf(name, stop.held);
        if (origin !== undefined) found.set(name, this.#describe(name, origin, stop));
      }
    }
    return found;
  }

  #describe(name: string, origin: Origin, stop: Stop): CallerText {
    const { path, lastWait } = wayTo(stop);
    const kind = findVariable(origin.source)?.chosen ?? 'text';
    // A run on which keys are pressed shows more than one on which none are.
    const goal: Goal | undefined = lastWait < 0 ? undefined : { step: lastWait, test: SOME_KEYS };
    const witness =
      toWitness(this.#flow, this.#exploration, path, goal) ?? toWitness(this.#flow, this.#exploration, path);
    return { ...origin, name, kind, witness };
  }
}

/** The path to a stop, and the last step on it whose wait stores keys; -1 without one. */
function wayTo(stop: Stop): { readonly path: Path; readonly lastWait: number } {
  const exits: number[] = [];
  let lastWait = -1;
  let first = stop;
  for (let { from } = stop; from !== undefined; from = first.from) {
    first = from.stop;
    // Counted from the end, until it is known how many steps there are.
    if (lastWait < 0 && first.node.exits[from.exit]?.way.digits !== undefined) lastWait = exits.length;
    exits.push(from.exit);
  }
  return {
    path: { start: first.node.id, exits: exits.reverse() },
    lastWait: lastWait < 0 ? -1 : exits.length - 1 - lastWait,
  };
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
