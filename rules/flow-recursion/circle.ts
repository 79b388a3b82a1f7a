import type { Project, ProjectFlow } from '@callflow-lint/core/facts';
import type { FlowUse } from '@callflow-lint/core/flow';

/** The flows on a shortest way from a fetched flow back to the one that fetches it; undefined when there is no way back. */
export function findCircle(use: FlowUse, home: ProjectFlow, project: Project): readonly ProjectFlow[] | undefined {
  const first = project.find(use.to);
  if (first === undefined) return undefined;
  const cameFrom = new Map<ProjectFlow, ProjectFlow | undefined>([[first, undefined]]);
  for (const flow of cameFrom.keys()) {
    if (flow === home) return wayTo(flow, cameFrom).slice(0, -1);
    for (const { kind, to } of flow.uses) {
      const next = kind === 'fetch' ? project.find(to) : undefined;
      if (next !== undefined && !cameFrom.has(next)) cameFrom.set(next, flow);
    }
  }
  return undefined;
}

function wayTo(end: ProjectFlow, cameFrom: ReadonlyMap<ProjectFlow, ProjectFlow | undefined>): ProjectFlow[] {
  const way: ProjectFlow[] = [];
  for (let flow: ProjectFlow | undefined = end; flow !== undefined; flow = cameFrom.get(flow)) way.unshift(flow);
  return way;
}

/** Whether a flow comes before all others of its circle, by file and place. */
export function isFirst(flow: ProjectFlow, others: readonly ProjectFlow[]): boolean {
  return others.every((other) => keyOf(flow) < keyOf(other));
}

function keyOf({ path, pointer }: ProjectFlow): string {
  return `${path}#${pointer}`;
}

/** How messages call the flows of a circle: `"Menu", which fetches "Hours"`. */
export function chainOf(circle: readonly ProjectFlow[]): string {
  return circle.map(({ name, id }) => `"${name ?? id}"`).join(', which fetches ');
}
