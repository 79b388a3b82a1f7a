import { basename } from 'node:path';
import type { FlowDocument } from '@callflow-lint/core/flow';
import type { Diagnostic } from '@callflow-lint/core/report';
import { isMeantAsFlow, type LintResult, type Session } from '@callflow-lint/linter';
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** One version of a document that is open in the editor, linted once for everything that is asked about it. */
export class OpenFlow {
  readonly document: TextDocument;
  /** The document itself goes on to the next version when somebody types. */
  readonly version: number;
  readonly #result: LintResult;

  constructor(document: TextDocument, session: Session) {
    this.document = document;
    this.version = document.version;
    this.#result = session.lint(document.getText());
  }

  get uri(): string {
    return this.document.uri;
  }

  /** The model; its offsets are those of the text. */
  get model(): FlowDocument {
    return this.#result.document;
  }

  /** What is wrong with it; nothing for JSON that is no flow. */
  get diagnostics(): readonly Diagnostic[] {
    const isNamed = /\.flow\.jsonc?$/.test(basename(this.uri));
    return isNamed || isMeantAsFlow(this.#result) ? this.#result.diagnostics : [];
  }

  rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position);
  }
}
