import type { Action, Flow } from '@callflow-lint/core/flow';
import type { CodeLens } from 'vscode-languageserver';
import { type Client, COMMANDS } from '../client.ts';
import type { OpenFlow } from '../open-flow.ts';

/** What the command that plays a flow is given. */
interface PlayFlowArgument {
  readonly uri: string;
  /** JSON pointer of the flow within the document. */
  readonly pointer: string;
  readonly name?: string | undefined;
}

/** Above a flow: be its caller. Above an action: how many ids name it. */
export function codeLenses(open: OpenFlow, client: Client): CodeLens[] {
  if (!open.isFlow) return [];
  return open.model.flows.flatMap((flow) => [
    ...(client.commands.has(COMMANDS.playFlow) && flow.nestedIn === undefined ? [playing(flow, open)] : []),
    ...flow.actions.flatMap((action) => referencing(action, open, client)),
  ]);
}

function playing(flow: Flow, open: OpenFlow): CodeLens {
  const argument: PlayFlowArgument = { uri: open.uri, pointer: flow.pointer, name: flow.name };
  return {
    range: open.rangeOf(flow.head),
    command: { title: 'Play this flow', command: COMMANDS.playFlow, arguments: [argument] },
  };
}

function referencing(action: Action, open: OpenFlow, client: Client): CodeLens[] {
  const { id, flow } = action;
  const jumps = id === undefined || flow.byId.get(id) !== action ? [] : flow.referencesTo(id);
  if (jumps.length === 0) return [];
  const range = open.rangeOf(action.at('type'));
  const locations = jumps.map(({ node }) => ({ uri: open.uri, range: open.rangeOf(node) }));
  const title = jumps.length === 1 ? '1 reference' : `${jumps.length} references`;
  // A lens without a command is only read.
  const command = client.commands.has(COMMANDS.showReferences) ? COMMANDS.showReferences : '';
  return [{ range, command: { title, command, arguments: [open.uri, range.start, locations] } }];
}
