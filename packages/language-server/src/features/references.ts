import type { Location, Position } from 'vscode-languageserver';
import { namedIdAt, placesOf, referencesOf } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';

/** Everywhere the id under the cursor is named: by branch keys, jumps, conditions. */
export function references(flow: OpenFlow, position: Position, includesDeclaration: boolean): Location[] {
  const named = namedIdAt(flow.model, flow.offsetAt(position));
  if (named === undefined) return [];
  const nodes = includesDeclaration ? placesOf(named) : referencesOf(named).map(({ node }) => node);
  return nodes.map((node) => ({ uri: flow.uri, range: flow.rangeOf(node) }));
}
