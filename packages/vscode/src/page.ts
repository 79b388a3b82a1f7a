import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page of the side view: its own script and style sheet, and nothing else is let in. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const [script, style] = ['main.js', 'style.css'].map((name) =>
    webview.asWebviewUri(pageFolder(extension, name)).toString(),
  );
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Call flow</title>
<link rel="stylesheet" href="${style ?? ''}">
</head>
<body>
<script nonce="${nonce}" src="${script ?? ''}"></script>
</body>
</html>
`;
}

/** Where the files of the page are. */
export function pageFolder(extension: vscode.Uri, ...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview', ...path);
}
