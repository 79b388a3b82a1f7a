import type { TextRange } from '@callflow-lint/views/requests';
import * as vscode from 'vscode';
import type { FlowPanels } from './flow-panels.ts';
import type { FlowServer } from './flow-server.ts';
import type { DrawerPart } from './messages.ts';
import { toRange } from './to-range.ts';

/** What users can ask for by name. */
export function registerCommands(server: FlowServer, panels: FlowPanels): vscode.Disposable[] {
  const commands = {
    showGraph: () => withEditor((editor) => panels.open().show(editor)),
    playFlow: (flow?: NamedFlow) => showPart(panels, 'play', flow),
    showReferences,
    showHours: () => showPart(panels, 'hours'),
    showPath: (uri?: vscode.Uri, position?: vscode.Position) => showPath(panels, uri, position),
    fixAll: () =>
      vscode.commands.executeCommand('editor.action.codeAction', {
        kind: vscode.CodeActionKind.SourceFixAll.value,
        apply: 'first',
      }),
    restart: () => server.restart(),
    showOutput: () => server.showOutput(),
  };
  return Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`callflow-lint.${name}`, run as (...args: unknown[]) => unknown),
  );
}

/** A flow as code lenses of the language server name it: the document, and the JSON pointer in it. */
interface NamedFlow {
  readonly uri: string;
  readonly pointer: string;
}

/** Turns the side view to one of its parts: for a flow that is named, or for the one at the cursor. */
async function showPart(panels: FlowPanels, part: DrawerPart, flow?: NamedFlow): Promise<void> {
  if (typeof flow?.pointer !== 'string') return withEditor((editor) => panels.open().show(editor, part));
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(flow.uri));
  await panels.open().showFlow(document, flow.pointer, part);
}

/** The places that a code lens counts, given as the protocol writes them. */
async function showReferences(uri: string, start: TextPosition, places: readonly Place[]): Promise<void> {
  const locations = places.map(({ uri: file, range }) => new vscode.Location(vscode.Uri.parse(file), toRange(range)));
  const position = new vscode.Position(start.line, start.character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position, locations);
}

type TextPosition = TextRange['start'];

interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

async function showPath(panels: FlowPanels, uri?: vscode.Uri, position?: vscode.Position): Promise<void> {
  await withEditor(async (editor) => {
    if (uri !== undefined && editor.document.uri.toString() !== uri.toString()) return;
    const place = position ?? editor.selection.active;
    const panel = panels.open();
    await panel.show(editor);
    if (!panel.showFinding(place)) void vscode.window.showInformationMessage('There is no finding at the cursor.');
  });
}

async function withEditor(act: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) void vscode.window.showInformationMessage('Open a call flow first.');
  else await act(editor);
}
