import type { Location, Position } from 'vscode-languageserver';
import { headOf, referencesElsewhere, usesOf } from '../elsewhere.ts';
import { type NamedFlow, namedFlowAt } from '../named-flow.ts';
import { type NamedId, namedIdAt, placesOf, referencesOf } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';

/** Everywhere the id under the cursor is named: by branch keys, jumps, conditions; by other flows of the project. */
export function references(
  open: OpenFlow,
  { position, context }: { readonly position: Position; readonly context: { readonly includeDeclaration: boolean } },
  workspace: Workspace,
): Location[] {
  const offset = open.offsetAt(position);
  const named = namedIdAt(open.model, offset);
  if (named !== undefined) return toAction(named, open, context.includeDeclaration, workspace);
  const flow = namedFlowAt(open.model, offset);
  return flow === undefined ? [] : toFlow(flow, open, context.includeDeclaration, workspace);
}

function toAction(named: NamedId, open: OpenFlow, withOwn: boolean, workspace: Workspace): Location[] {
  const nodes = withOwn ? placesOf(named) : referencesOf(named).map(({ node }) => node);
  const here = nodes.map((node) => ({ uri: open.uri, range: open.rangeOf(node) }));
  return [...here, ...referencesElsewhere(named, open, workspace.projectOf(open))];
}

function toFlow({ id }: NamedFlow, open: OpenFlow, withOwn: boolean, workspace: Workspace): Location[] {
  const project = workspace.projectOf(open);
  const stored = project.find(id);
  const uses = usesOf(id, project);
  return withOwn && stored !== undefined ? [headOf(stored), ...uses] : uses;
}
