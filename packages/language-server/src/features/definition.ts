import type { Location, Position } from 'vscode-languageserver';
import { carriersElsewhere, headOf } from '../elsewhere.ts';
import { namedFlowAt } from '../named-flow.ts';
import { carriersOf, namedIdAt } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';

/** Where the action or the flow stands whose id is under the cursor, in this file or in another one of the project. */
export function definition(open: OpenFlow, position: Position, workspace: Workspace): Location[] {
  const offset = open.offsetAt(position);
  const project = workspace.projectOf(open);
  const named = namedIdAt(open.model, offset);
  if (named !== undefined) {
    const here = carriersOf(named).map(({ idNode, node }) => ({ uri: open.uri, range: open.rangeOf(idNode ?? node) }));
    return here.length > 0 ? here : carriersElsewhere(named, open, project);
  }
  const flow = namedFlowAt(open.model, offset);
  const stored = flow === undefined ? undefined : project.find(flow.id);
  return stored === undefined ? [] : [headOf(stored)];
}
