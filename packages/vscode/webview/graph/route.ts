import type { GraphFinding } from '@callflow-lint/views/requests';
import type { Replayed } from '@callflow-lint/views/simulation';
import { keyOf } from './picture.ts';

/** A way through the graph that is to be seen: the path of a finding, or a run. */
export interface Route {
  /** By the index of the action: at which of its steps the route is there, from 1. */
  readonly steps: ReadonlyMap<number, readonly number[]>;
  /** The arrows it takes, as `from>to`. */
  readonly arrows: ReadonlySet<string>;
}

/** A route over actions by their indexes; what stands in no list lies between two of them. */
export function routeOver(nodes: readonly (number | null)[]): Route {
  const steps = new Map<number, number[]>();
  const arrows = new Set<string>();
  let before: string | undefined = 'start';
  nodes.forEach((node, index) => {
    if (node === null) return;
    const known = steps.get(node);
    if (known === undefined) steps.set(node, [index + 1]);
    else known.push(index + 1);
    arrows.add(`${before ?? ''}>${keyOf(node)}`);
    before = keyOf(node);
  });
  return { steps, arrows };
}

/** The path of a finding; a finding without one is about its action alone. */
export function routeOfFinding({ path }: GraphFinding): Route | undefined {
  return path.length === 0 ? undefined : routeOver(path.map(({ node }) => node));
}

/** What has been run so far. What an action pushes happens where it stands. */
export function routeOfRun({ steps, question }: Replayed): Route {
  const nodes = steps.map(({ at, by }) => nodeOf(by ?? at));
  return routeOver(question === null ? nodes : [...nodes, nodeOf(question.at)]);
}

/** The action that a posted place means, by its index; null for a place in another flow. */
export function nodeOf(at: string): number | null {
  const [, index] = /^\/actions\/(\d+)$/.exec(at) ?? [];
  return index === undefined ? null : Number(index);
}
