import type { Project, ProjectFlow, ProjectUse } from '@callflow-lint/core/facts';
import { escaped } from './mermaid.ts';

/** The flows of a project and how they use each other, as plain data. */
export interface ProjectGraph {
  readonly flows: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly file: string;
    readonly isUsed: boolean;
  }[];
  readonly uses: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: ProjectUse['kind'];
    readonly isThere: boolean;
  }[];
}

/** Each pair of flows once for each way in which one uses the other. */
export function projectGraph(project: Project): ProjectGraph {
  const all = [...project.flows.values()];
  const uses = all.flatMap(({ id, uses: own }) =>
    own.map(({ kind, to }) => ({ from: id, to, kind, isThere: project.find(to) !== undefined })),
  );
  return { flows: all.map((each) => rowOf(each, project)), uses };
}

function rowOf({ id, name, path }: ProjectFlow, project: Project): ProjectGraph['flows'][number] {
  const isUsed = project.usesOf(id).some(({ from }) => from.id !== id);
  return { id, name: name ?? null, file: path, isUsed };
}

const ARROWS = { fetch: '-->', start: '-.->', follow: '==>' } as const;

/** The graph as a Mermaid flowchart: `-->` fetches, `-.->` starts, `==>` is followed by. Below it, the flows that no other one uses. */
export function projectToMermaid({ flows, uses }: ProjectGraph): string {
  const names = new Map(flows.map(({ id }, index) => [id, `f${index}`]));
  const lines = ['flowchart LR'];
  for (const { id, name, file, isUsed } of flows) {
    const text = `${escaped(name ?? id)}<br/>${escaped(file)}`;
    lines.push(`  ${names.get(id) ?? ''}${isUsed ? `["${text}"]` : `(["${text}"])`}`);
  }
  uses.forEach(({ from, to, kind, isThere }, number) => {
    if (!isThere) lines.push(`  missing${number}{{"no such flow"}}`);
    lines.push(`  ${names.get(from) ?? ''} ${ARROWS[kind]} ${names.get(to) ?? `missing${number}`}`);
  });
  const unused = flows.filter(({ isUsed }) => !isUsed);
  return `${[...lines, ...unused.map(({ name, id, file }) => `%% used by no other flow: ${escaped(name ?? id)} (${escaped(file)})`)].join('\n')}\n`;
}
