import { basename } from 'node:path';
import { Analysis } from '@callflow-lint/core/facts';
import type { Flow, FlowDocument } from '@callflow-lint/core/flow';
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
  readonly #session: Session;

  constructor(document: TextDocument, session: Session) {
    this.document = document;
    this.version = document.version;
    this.#session = session;
    this.#result = session.lint(document.getText());
  }

  get uri(): string {
    return this.document.uri;
  }

  /** The model; its offsets are those of the text. */
  get model(): FlowDocument {
    return this.#result.document;
  }

  /** Whether it is a flow by its name or by what is in it. */
  get isMeantAsFlow(): boolean {
    return /\.flow\.jsonc?$/.test(basename(this.uri)) || isMeantAsFlow(this.#result);
  }

  /** What is wrong with it; nothing for JSON that is no flow. */
  get diagnostics(): readonly Diagnostic[] {
    return this.isMeantAsFlow ? this.#result.diagnostics : [];
  }

  /** What is known about one of its flows, as the documentation has it. */
  analysisOf(flow: Flow): Analysis {
    return new Analysis(flow, { contract: 'documented', channel: 'call', declared: this.#session.declaredFor(flow) });
  }

  rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position);
  }
}
