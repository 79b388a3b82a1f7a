import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { FlowContext } from './flow-context.ts';
import { FlowPanel } from './flow-panel.ts';
import { FlowPanels } from './flow-panels.ts';
import { FLOW_LANGUAGES, FlowServer } from './flow-server.ts';
import { PathActions } from './path-actions.ts';
import { isEnabled, SECTION } from './settings.ts';

/** The editor calls it when it opens JSON for the first time. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.enable`)) void turnOnOrOff(context);
    }),
    { dispose: turnOff },
  );
  await turnOnOrOff(context);
}

/** Everything that is there while the extension is enabled. */
let working: readonly { readonly dispose: () => unknown }[] = [];

async function turnOnOrOff(context: vscode.ExtensionContext): Promise<void> {
  if (!isEnabled()) turnOff();
  else if (working.length === 0) await turnOn(context);
}

async function turnOn(context: vscode.ExtensionContext): Promise<void> {
  const server = new FlowServer(context);
  const panels = new FlowPanels(server, context.extensionUri);
  const flowContext = new FlowContext(server);
  const offer = { providedCodeActionKinds: PathActions.kinds };
  working = [
    ...registerCommands(server, panels),
    vscode.languages.registerCodeActionsProvider(FLOW_LANGUAGES, new PathActions(), offer),
    vscode.window.registerWebviewPanelSerializer(FlowPanel.viewType, panels),
    flowContext,
    panels,
    server,
  ];
  await server.start();
  await flowContext.refresh();
}

function turnOff(): void {
  for (const each of working) each.dispose();
  working = [];
}
