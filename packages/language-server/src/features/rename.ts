import { identify } from '@callflow-lint/core/flow';
import { ErrorCodes, type Position, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { type NamedId, namedIdAt, placesOf } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';

/** The id under the cursor, without its quotation marks. */
export function prepareRename(flow: OpenFlow, position: Position): { range: Range; placeholder: string } | null {
  const named = namedIdAt(flow.model, flow.offsetAt(position));
  return named === undefined ? null : { range: inner(flow, named.node), placeholder: named.node.value };
}

/** Gives an id another name wherever it is written in its flow. */
export function rename(flow: OpenFlow, position: Position, name: string): WorkspaceEdit | null {
  const named = namedIdAt(flow.model, flow.offsetAt(position));
  if (named === undefined) return null;
  refuseTaken(named, name);
  const newText = JSON.stringify(name);
  const edits = placesOf(named).map((node) => ({ range: flow.rangeOf(node), newText }));
  return { changes: { [flow.uri]: edits } };
}

function refuseTaken({ flow, id }: NamedId, name: string): void {
  const wanted = identify(name);
  if (wanted === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'An id cannot be empty.');
  const carrier = wanted === id ? undefined : flow.byId.get(wanted);
  if (carrier !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${carrier.label} has this id already.`);
}

function inner(flow: OpenFlow, { start, end }: { readonly start: number; readonly end: number }): Range {
  return flow.rangeOf({ start: start + 1, end: end - 1 });
}
