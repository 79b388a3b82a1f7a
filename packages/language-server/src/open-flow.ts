import { basename, extname } from 'node:path';
import { Analysis } from '@callflow-lint/core/facts';
import { type Flow, type FlowDocument, readDocument } from '@callflow-lint/core/flow';
import type { Diagnostic } from '@callflow-lint/core/report';
import { type TextEdit as Edit, parse, type SyntaxTree } from '@callflow-lint/core/source';
import { type FileInfo, isMeantAsFlow, type LintResult, type Session } from '@callflow-lint/linter';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

let flows = 0;

/** One version of a document that is open in the editor: read when something is asked about it, linted when its findings are. */
export class OpenFlow {
  /** Different for each. */
  readonly serial = ++flows;
  readonly document: TextDocument;
  /** The document itself goes on to the next version when somebody types. */
  readonly version: number;
  readonly text: string;
  readonly session: Session;
  readonly info: FileInfo;
  #tree: SyntaxTree | undefined;
  #model: FlowDocument | undefined;
  #result: LintResult | undefined;
  readonly #analyses = new Map<Flow, Analysis>();

  constructor(document: TextDocument, session: Session, info: FileInfo = {}) {
    this.document = document;
    this.version = document.version;
    this.text = document.getText();
    this.session = session;
    this.info = info;
  }

  /** Whether it would be the same one if it were read again. */
  isStill(document: TextDocument, session: Session, { baseline }: FileInfo): boolean {
    const isSameText = document === this.document && document.version === this.version;
    return isSameText && session === this.session && baseline === this.info.baseline;
  }

  get uri(): string {
    return this.document.uri;
  }

  /** The file, by its absolute path; undefined for a document that is none yet. */
  get path(): string | undefined {
    return this.info.path;
  }

  get tree(): SyntaxTree {
    this.#tree ??= parse(this.text);
    return this.#tree;
  }

  /** The model; its offsets are those of the text. */
  get model(): FlowDocument {
    this.#model ??= readDocument(this.tree, this.path);
    return this.#model;
  }

  get #linted(): LintResult {
    if (this.#result === undefined) {
      this.#result = this.session.lint(this.tree, this.info);
    }
    return this.#result;
  }

  /** What is wrong with it; nothing for JSON that is no flow. */
  get diagnostics(): readonly Diagnostic[] {
    return this.isNamed || isMeantAsFlow(this.#linted) ? this.#linted.diagnostics : [];
  }

  /** The facts about one of its flows. */
  analysisOf(flow: Flow): Analysis {
    let analysis = this.#analyses.get(flow);
    if (analysis === undefined) {
      analysis = new Analysis(flow, this.session.settingFor(flow));
      this.#analyses.set(flow, analysis);
    }
    return analysis;
  }

  /** Whether it is meant as flows, by its name or by what is in it. */
  get isFlow(): boolean {
    return this.isNamed || this.model.likeness === 'flows';
  }

  /** Whether its name says that it is a flow. */
  get isNamed(): boolean {
    return /\.flow\.jsonc?$/.test(basename(this.uri));
  }

  /** Whether comments may stand in it. */
  get takesComments(): boolean {
    return this.document.languageId === 'jsonc' || extname(this.uri) === '.jsonc';
  }

  toTextEdits(edits: readonly Edit[]): TextEdit[] {
    return edits.map((edit) => ({ range: this.rangeOf(edit), newText: edit.text }));
  }

  rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  offsetAt(position: Position): number {
    return this.document.offsetAt(position);
  }
}
