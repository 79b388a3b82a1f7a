import type { Location, Position } from 'vscode-languageserver';
import { carriersOf, namedIdAt } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';

/** Where the action stands whose id is under the cursor. */
export function definition(flow: OpenFlow, position: Position): Location[] {
  const named = namedIdAt(flow.model, flow.offsetAt(position));
  if (named === undefined) return [];
  return carriersOf(named).map((action) => ({ uri: flow.uri, range: flow.rangeOf(action.idNode ?? action.node) }));
}
