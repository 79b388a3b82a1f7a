import * as vscode from 'vscode';

/** Offers at each finding to show it in the graph. */
export class PathActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return diagnostics
      .filter(({ source }) => source === 'callflow-lint')
      .map((diagnostic) => {
        const action = new vscode.CodeAction(titleOf(diagnostic), vscode.CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        action.command = {
          command: 'callflow-lint.showPath',
          title: action.title,
          arguments: [document.uri, diagnostic.range.start],
        };
        return action;
      });
  }
}

function titleOf({ relatedInformation }: vscode.Diagnostic): string {
  return relatedInformation === undefined || relatedInformation.length === 0
    ? 'Show it in the graph'
    : 'Show the path in the graph';
}
