import { fileURLToPath } from 'node:url';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenFlow } from './open-flow.ts';
import { Sessions } from './sessions.ts';

/** The documents that are open in the editor, each as it is now. */
export class Workspace {
  readonly documents = new TextDocuments(TextDocument);
  readonly #sessions: Sessions;
  readonly #flows = new Map<string, OpenFlow>();
  #generation = 0;

  /** @param tell shows a message to the user */
  constructor(tell: (message: string) => void) {
    this.#sessions = new Sessions(tell);
    this.documents.onDidClose(({ document }) => this.#flows.delete(document.uri));
  }

  /** Counts how often what documents are linted by has changed. */
  get generation(): number {
    return this.#generation;
  }

  /** Undefined when the document is not open. */
  flowOf(uri: string): OpenFlow | undefined {
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    let flow = this.#flows.get(uri);
    if (flow?.version !== document.version || flow.document !== document) {
      flow = new OpenFlow(document, this.#sessions.of(uri), { path: pathOf(uri) });
      this.#flows.set(uri, flow);
    }
    return flow;
  }

  get uris(): readonly string[] {
    return this.documents.keys();
  }

  /** Every open document, as it is now. */
  get flows(): readonly OpenFlow[] {
    return this.uris.map((uri) => this.flowOf(uri)).filter((flow) => flow !== undefined);
  }

  /** Configurations may have changed. */
  forgetSettings(): void {
    this.#sessions.forget();
    this.#flows.clear();
    this.#generation++;
  }
}

/** The file of a document; undefined for one that is none yet. */
function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
