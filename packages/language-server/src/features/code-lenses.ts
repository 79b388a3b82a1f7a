import type { Project } from '@callflow-lint/core/facts';
import type { Action, Flow } from '@callflow-lint/core/flow';
import type { CodeLens, Location, Range } from 'vscode-languageserver';
import { type Client, COMMANDS } from '../client.ts';
import { usesOf } from '../elsewhere.ts';
import type { OpenFlow } from '../open-flow.ts';
import type { Workspace } from '../workspace.ts';

/** What the command that plays a flow is given. */
interface PlayFlowArgument {
  readonly uri: string;
  /** JSON pointer of the flow within the document. */
  readonly pointer: string;
  readonly name?: string | undefined;
}

/** Above a flow: be its caller, and how often it is named by flows of the project. Above an action: how many ids name it. */
export function codeLenses(
  open: OpenFlow,
  { client, workspace }: { readonly client: Client; readonly workspace: Workspace },
): CodeLens[] {
  if (!open.isFlow) return [];
  const project = workspace.projectOf(open);
  return open.model.flows.flatMap((flow) => [
    ...(client.commands.has(COMMANDS.playFlow) && flow.nestedIn === undefined ? [playing(flow, open)] : []),
    ...using(flow, open, project, client),
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

function using(flow: Flow, open: OpenFlow, project: Project, client: Client): CodeLens[] {
  const stored = open.path === undefined ? undefined : project.entryOf(open.path, flow);
  const uses = stored === undefined ? [] : usesOf(stored.id, project);
  return counting(open.rangeOf(flow.head), uses, open, client);
}

function referencing(action: Action, open: OpenFlow, client: Client): CodeLens[] {
  const { id, flow } = action;
  const jumps = id === undefined || flow.byId.get(id) !== action ? [] : flow.referencesTo(id);
  const locations = jumps.map(({ node }) => ({ uri: open.uri, range: open.rangeOf(node) }));
  return counting(open.rangeOf(action.at('type')), locations, open, client);
}

function counting(range: Range, locations: readonly Location[], { uri }: OpenFlow, client: Client): CodeLens[] {
  if (locations.length === 0) return [];
  const title = locations.length === 1 ? '1 reference' : `${locations.length} references`;
  // A lens without a command is only read.
  const command = client.commands.has(COMMANDS.showReferences) ? COMMANDS.showReferences : '';
  return [{ range, command: { title, command, arguments: [uri, range.start, locations] } }];
}
