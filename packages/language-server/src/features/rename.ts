import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identify } from '@callflow-lint/core/flow';
import {
  ErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { carriersElsewhere, referencesElsewhere } from '../elsewhere.ts';
import { type NamedId, namedIdAt, placesOf } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';

/** The id under the cursor, without its quotation marks. */
export function prepareRename(
  flow: OpenFlow,
  position: Position,
  workspace: Workspace,
): { range: Range; placeholder: string } | null {
  const named = namedIdAt(flow.model, flow.offsetAt(position));
  if (named !== undefined) refuseFromElsewhere(named, flow, workspace);
  return named === undefined ? null : { range: inner(flow, named.node), placeholder: named.node.value };
}

/** Gives an id another name wherever it is written: in its flow, and in the flows that this fetches. */
export function rename(
  flow: OpenFlow,
  { position, newName: name }: { readonly position: Position; readonly newName: string },
  workspace: Workspace,
): WorkspaceEdit | null {
  const named = namedIdAt(flow.model, flow.offsetAt(position));
  if (named === undefined) return null;
  refuseFromElsewhere(named, flow, workspace);
  refuseTaken(named, name);
  const newText = JSON.stringify(name);
  const changes: Record<string, TextEdit[]> = {
    [flow.uri]: placesOf(named).map((node) => ({ range: flow.rangeOf(node), newText })),
  };
  for (const { uri, range } of referencesElsewhere(named, flow, workspace.projectOf(flow))) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText });
  }
  return { changes };
}

/** Other flows may name it, too, which only the flow that carries it leads to. */
function refuseFromElsewhere(named: NamedId, flow: OpenFlow, workspace: Workspace): void {
  const [carrier] = carriersElsewhere(named, flow, workspace.projectOf(flow));
  if (carrier === undefined) return;
  const file = basename(fileURLToPath(carrier.uri));
  throw new ResponseError(ErrorCodes.InvalidParams, `An action in ${file} has this id. Rename it there.`);
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
