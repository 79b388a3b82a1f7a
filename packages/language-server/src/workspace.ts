import { join } from 'node:path';
import { Project } from '@callflow-lint/core/facts';
import { TextDocuments, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenFlow } from './open-flow.ts';
import { pathOf, Sessions } from './sessions.ts';
import { isConfiguration } from './watching.ts';

/** The documents that are open in the editor, each as it is now, and the projects that they belong to. */
export class Workspace {
  readonly documents = new TextDocuments(TextDocument);
  /** The directories that are open, as URIs. */
  folders: readonly string[] = [];
  readonly #tell: (message: string) => void;
  #sessions: Sessions;
  readonly #flows = new Map<string, OpenFlow>();

  /** @param tell shows a message to the user */
  constructor(tell: (message: string) => void) {
    this.#tell = tell;
    this.#sessions = new Sessions(tell);
    this.documents.onDidChangeContent(({ document }) => this.#take(document));
    this.documents.onDidClose(({ document: { uri } }) => this.#drop(uri));
  }

  /** Undefined when the document is not open. The same one as before as long as nothing has changed that it is linted by. */
  flowOf(uri: string): OpenFlow | undefined {
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    const { session, info } = this.#sessions.of(uri);
    let flow = this.#flows.get(uri);
    if (flow?.isStill(document, session, info) !== true) {
      flow = new OpenFlow(document, session, info);
      this.#flows.set(uri, flow);
    }
    return flow;
  }

  get uris(): readonly string[] {
    return this.documents.keys();
  }

  /** Every open document. */
  get flows(): readonly OpenFlow[] {
    return this.uris.map((uri) => this.flowOf(uri)).filter((flow) => flow !== undefined);
  }

  /** The projects of the open documents, and of the directories that are open. */
  get projects(): ReadonlySet<Project> {
    const folders = this.folders.map(pathOf).filter((folder) => folder !== undefined);
    const ofFolders = folders.map((folder) => this.#sessions.ofFile(join(folder, 'any.json')).session.project);
    const all = [...ofFolders, ...this.flows.map(({ session }) => session.project)];
    return new Set(all.filter((project) => project !== undefined));
  }

  /** The stored flows that a document may name: those of its project, or where there is none those that are open. */
  projectOf({ session: { project } }: OpenFlow): Project {
    return project ?? Project.of(this.flows.filter(({ path }) => path !== undefined).map(({ model }) => model));
  }

  /** Files were changed by somebody else than the editor. */
  filesChanged(): void {
    this.#sessions.filesChanged();
  }

  /** Seldom enough to begin anew: nothing is kept of folders that are gone, and nobody has watched those that are new. */
  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    this.#sessions = new Sessions(this.#tell);
    for (const document of this.documents.all()) this.#take(document);
  }

  #take(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (path !== undefined && !isConfiguration(document.uri)) this.#sessions.texts.open(path, document.getText());
  }

  #drop(uri: string): void {
    this.#flows.delete(uri);
    const path = pathOf(uri);
    if (path !== undefined) this.#sessions.texts.close(path);
  }
}
