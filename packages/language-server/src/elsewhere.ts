import { pathToFileURL } from 'node:url';
import type { Project, ProjectFlow } from '@callflow-lint/core/facts';
import { type Action, flowUses } from '@callflow-lint/core/flow';
import type { Location } from 'vscode-languageserver';
import type { NamedId } from './named-id.ts';
import type { OpenFlow } from './open-flow.ts';
import { toRange } from './to-range.ts';

/** A place in a file of a project, as editors name it. */
export function locationIn(
  { path, lines }: ProjectFlow,
  place: { readonly start: number; readonly end: number },
): Location {
  const range = toRange(lines.positionAt(place.start), lines.positionAt(place.end));
  return { uri: pathToFileURL(path).href, range };
}

/** Where a stored flow begins: its id. */
export function headOf(stored: ProjectFlow): Location {
  return locationIn(stored, stored.flow.id === undefined ? stored.flow.head : stored.flow.at('id'));
}

/** Everywhere a stored flow is named by those of its project. */
export function usesOf(id: string, project: Project): Location[] {
  // A project knows each way of using a flow once; the places are in the flows themselves.
  const users = new Set(project.usesOf(id).map(({ from }) => from));
  return [...users].flatMap((user) => {
    const uses = flowUses(user.flow).filter(({ to }) => to === id);
    return uses.map(({ at }) => locationIn(user, at));
  });
}

/** The actions that an id means which no action of its own flow carries: those of the flows that fetch it. */
export function carriersElsewhere({ flow, id }: NamedId, { path }: OpenFlow, project: Project): Location[] {
  const own = path === undefined ? undefined : project.entryOf(path, flow);
  if (own === undefined || flow.byId.has(id)) return [];
  return [...project.fetchersOf(own.id)].flatMap((fetcher) => {
    const action: Action | undefined = fetcher.flow.byId.get(id);
    return action === undefined ? [] : [locationIn(fetcher, action.idNode ?? action.node)];
  });
}

/** Where the flows that are fetched name an action of the one that fetches them: they may jump to it. */
export function referencesElsewhere({ flow, id }: NamedId, { path }: OpenFlow, project: Project): Location[] {
  const own = path === undefined ? undefined : project.entryOf(path, flow);
  if (own === undefined || !flow.byId.has(id)) return [];
  return [...fetchedBy(own, project)]
    .filter((fetched) => !fetched.flow.byId.has(id))
    .flatMap((fetched) => fetched.flow.referencesTo(id).map(({ node }) => locationIn(fetched, node)));
}

/** The flows that a flow fetches, and those that these fetch; itself left out. */
function fetchedBy(own: ProjectFlow, project: Project): ReadonlySet<ProjectFlow> {
  const fetched = new Set<ProjectFlow>([own]);
  for (const each of fetched) {
    for (const { kind, to } of each.uses) {
      const target = kind === 'fetch' ? project.find(to) : undefined;
      if (target !== undefined) fetched.add(target);
    }
  }
  fetched.delete(own);
  return fetched;
}
