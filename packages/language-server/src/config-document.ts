import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, type SyntaxTree, type TextEdit } from '@callflow-lint/core/source';
import { type Config, readConfig } from '@callflow-lint/linter/config';
import { findConfigFile } from '@callflow-lint/linter/config-file';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFlow } from './open-flow.ts';
import type { Workspace } from './workspace.ts';

/** A configuration file that can be edited, as it stands in the editor or on the disk. */
export interface ConfigDocument {
  readonly path: string;
  readonly tree: SyntaxTree;
  readonly config: Config;
  readonly toEdit: (edits: readonly TextEdit[]) => WorkspaceEdit;
}

/** The configuration that holds for a document; undefined when there is none that can be used. */
export function configDocumentOf({ path: file }: OpenFlow, { documents }: Workspace): ConfigDocument | undefined {
  const path = file === undefined ? undefined : findConfigFile(dirname(file), new Map());
  if (path === undefined) return undefined;
  const uri = pathToFileURL(path).href;
  const document = documents.get(uri) ?? TextDocument.create(uri, 'jsonc', 0, readFileSync(path, 'utf8'));
  const text = document.getText();
  const { config } = readConfig(text);
  if (config === undefined) return undefined;
  const toTextEdit = ({ start, end, text: newText }: TextEdit) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  });
  return { path, tree: parse(text), config, toEdit: (edits) => ({ changes: { [uri]: edits.map(toTextEdit) } }) };
}
