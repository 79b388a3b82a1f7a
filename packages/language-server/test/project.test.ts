// Flows that use each other in several files: what is asked in one is answered from the others, whether open, changed or on the disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { baselineOf } from '@callflow-lint/core/report';
import { FileSessions } from '@callflow-lint/linter/file-sessions';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type WorkspaceFoldersChangeEvent,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const RECEPTION_ID = '3e1f0c52-7a34-4a15-8b7e-5d1a2c9f4b01';
const NIGHT_ID = '9b2d7c14-1f60-4c3e-9a58-6e0d3f7b8c21';
const BYE_ID = '5c0a9a3e-6a55-4f2d-9a0b-5d6f3f0e7a11';

/** Fetches the night flow, and carries an action that this jumps to. */
const RECEPTION = `{
  "id": "${RECEPTION_ID}",
  "name": "Reception",
  "actions": [
    { "type": "answer" },
    { "type": "fetch_flow", "option": { "flow_id": "${NIGHT_ID}" } },
    { "id": "${BYE_ID}", "type": "hangup" }
  ]
}
`;

const NIGHT = `{
  "id": "${NIGHT_ID}",
  "name": "Night",
  "detail": "Nobody is there.",
  "actions": [
    { "type": "talk", "option": { "text": "We are closed.", "language": "en-US" } },
    { "type": "goto", "option": { "target_id": "${BYE_ID}", "loop_count": 1 } }
  ]
}
`;

let folder: string;
let editor: Editor;

function path(name: string): string {
  return join(folder, name);
}

function uri(name: string): string {
  return pathToFileURL(path(name)).href;
}

/** The position of a text in another one. */
function positionOf(text: string, what: string, occurrence = 1) {
  let at = -1;
  for (let seen = 0; seen < occurrence; seen++) at = text.indexOf(what, at + 1);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 2 };
}

function placesOf(found: readonly Location[] | null): [string, number][] {
  return (found ?? []).map((each) => [each.uri.split('/').at(-1) ?? '', each.range.start.line]);
}

async function changed(...names: string[]): Promise<void> {
  const changes = names.map((name): FileEvent => ({ uri: uri(name), type: FileChangeType.Changed }));
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
}

function codes(name: string) {
  return editor.diagnosticsOf(uri(name)).map(({ code }) => code);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callflow-project-'));
  writeFileSync(path('callflow-lint.config.json'), '{ "flows": ["*.flow.json"] }');
  writeFileSync(path('reception.flow.json'), RECEPTION);
  writeFileSync(path('night.flow.json'), NIGHT);
  editor = await Editor.start({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'flows' }] });
});

describe('ids', () => {
  test('lead from a use of a flow to its file', async () => {
    await editor.open(uri('reception.flow.json'), RECEPTION);
    const textDocument = { uri: uri('reception.flow.json') };
    const position = positionOf(RECEPTION, NIGHT_ID);
    const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect(placesOf(found as Location[])).toEqual([['night.flow.json', 1]]);
    const shown = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect((shown?.contents as MarkupContent | undefined)?.value).toBe(
      '**Night** in night.flow.json: 2 actions. Nobody is there.',
    );
  });

  test('lead from a fetched flow to the action of the one that fetches it', async () => {
    await editor.open(uri('night.flow.json'), NIGHT);
    const textDocument = { uri: uri('night.flow.json') };
    const position = positionOf(NIGHT, BYE_ID);
    const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect(placesOf(found as Location[])).toEqual([['reception.flow.json', 6]]);
  });

  test('are found and renamed in the flows that are fetched', async () => {
    await editor.open(uri('reception.flow.json'), RECEPTION);
    const textDocument = { uri: uri('reception.flow.json') };
    const position = positionOf(RECEPTION, BYE_ID);
    const context = { includeDeclaration: true };
    const found = await editor.connection.sendRequest(ReferencesRequest.type, { textDocument, position, context });
    expect(placesOf(found)).toEqual([
      ['reception.flow.json', 6],
      ['night.flow.json', 6],
    ]);
    const newName = '7d4b2f60-0c1e-4f5a-8a3d-2b9e6c1d0f22';
    const edit = await editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
    expect(Object.keys(edit?.changes ?? {}).sort()).toEqual([uri('night.flow.json'), uri('reception.flow.json')]);
  });

  test('are not renamed where the action of another flow carries them, which others may name too', async () => {
    await editor.open(uri('night.flow.json'), NIGHT);
    const at = { textDocument: { uri: uri('night.flow.json') }, position: positionOf(NIGHT, BYE_ID) };
    const refusal = 'An action in reception.flow.json has this id. Rename it there.';
    await expect(editor.connection.sendRequest(PrepareRenameRequest.type, at)).rejects.toThrow(refusal);
    const wish = { ...at, newName: '7d4b2f60-0c1e-4f5a-8a3d-2b9e6c1d0f22' };
    await expect(editor.connection.sendRequest(RenameRequest.type, wish)).rejects.toThrow(refusal);
  });

  test('of flows are found where other flows name them', async () => {
    await editor.open(uri('night.flow.json'), NIGHT);
    const textDocument = { uri: uri('night.flow.json') };
    const position = positionOf(NIGHT, NIGHT_ID);
    const context = { includeDeclaration: true };
    const found = await editor.connection.sendRequest(ReferencesRequest.type, { textDocument, position, context });
    expect(placesOf(found)).toEqual([
      ['night.flow.json', 1],
      ['reception.flow.json', 5],
    ]);
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses?.map(({ command }) => command?.title)).toEqual(['1 reference']);
  });

  test('of flows are offered', async () => {
    const text = RECEPTION.replace(NIGHT_ID, '');
    await editor.open(uri('reception.flow.json'), text);
    const items = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uri('reception.flow.json') },
      position: { ...positionOf(text, '"flow_id": "'), character: positionOf(text, '"flow_id": "').character + 10 },
    });
    expect((Array.isArray(items) ? items : []).map(({ label, detail }) => [label, detail])).toContainEqual([
      NIGHT_ID,
      'Night',
    ]);
  });
});

test('where no configuration lists flows, those count that are open in files', async () => {
  rmSync(path('callflow-lint.config.json'));
  const textDocument = { uri: 'untitled:Untitled-1' };
  await editor.open(textDocument.uri, RECEPTION);
  const find = async () => {
    const position = positionOf(RECEPTION, NIGHT_ID);
    return placesOf(
      (await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position })) as Location[],
    );
  };
  expect(await find()).toEqual([]);
  await editor.open(uri('night.flow.json'), NIGHT);
  expect(await find()).toEqual([['night.flow.json', 1]]);
});

test('flows of the project are found, open or not', async () => {
  const find = async (query: string) =>
    (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(({ name }) => name);
  expect(await find('night')).toEqual(['Night']);
  await editor.open(uri('reception.flow.json'), RECEPTION);
  expect(await find('closed')).toEqual(['action 0 (talk): We are closed.']);
  expect(await find('reception')).toEqual(['Reception']);
});

describe('a directory that is opened or closed while the editor runs', () => {
  const own = () => ({ uri: pathToFileURL(folder).href, name: 'flows' });
  const find = async () =>
    (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'night' }))?.length;
  const tell = async (event: Partial<WorkspaceFoldersChangeEvent>) => {
    const change = { event: { added: [], removed: [], ...event } };
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, change);
  };

  beforeEach(async () => {
    editor = await Editor.start({ capabilities: { workspace: { workspaceFolders: true } }, workspaceFolders: [] });
  });

  test('is what the server wants to be told of', () => {
    expect(editor.abilities.workspace?.workspaceFolders).toEqual({ supported: true, changeNotifications: true });
  });

  test('has its flows found as long as it is open', async () => {
    expect(await find()).toBe(0);
    await tell({ added: [own()] });
    expect(await find()).toBe(1);
    await tell({ removed: [own()] });
    expect(await find()).toBe(0);
  });

  test('has its documents linted by what is in it by now', async () => {
    await editor.open(uri('reception.flow.json'), RECEPTION);
    expect(codes('reception.flow.json')).toEqual([]);
    // Nobody watches a directory that is not open.
    rmSync(path('night.flow.json'));
    await tell({ added: [own()] });
    await expect.poll(() => codes('reception.flow.json')).toContain('dangling-flow');
    writeFileSync(path('night.flow.json'), NIGHT);
    await tell({ removed: [own()] });
    await expect.poll(() => codes('reception.flow.json')).not.toContain('dangling-flow');
  });
});

describe('findings', () => {
  test('follow calls into other files, and their paths lead there', async () => {
    const again = NIGHT.replace(
      /"goto".*/,
      `"branch", "option": { "target_ids": {}, "default_target_id": "${BYE_ID}" } }`,
    );
    writeFileSync(path('night.flow.json'), again);
    const loop = RECEPTION.replace(`"id": "${BYE_ID}", `, '').replace(
      '{ "type": "fetch',
      `{ "id": "${BYE_ID}", "type": "fetch`,
    );
    const found = await editor.open(uri('reception.flow.json'), loop);
    const related = found.flatMap(({ relatedInformation = [] }) =>
      relatedInformation.map(({ location }) => location.uri),
    );
    expect(related).toContain(uri('night.flow.json'));
    expect(related).toContain(uri('reception.flow.json'));
  });

  test('change when another document is edited', async () => {
    await editor.open(uri('reception.flow.json'), RECEPTION);
    await editor.open(uri('night.flow.json'), NIGHT);
    expect(codes('reception.flow.json')).toEqual([]);
    await editor.edit(uri('night.flow.json'), [{ text: NIGHT.replace(NIGHT_ID, RECEPTION_ID.replace('3', '4')) }]);
    await expect.poll(() => codes('reception.flow.json')).toContain('dangling-flow');
    await editor.edit(uri('night.flow.json'), [{ text: NIGHT }]);
    await expect.poll(() => codes('reception.flow.json')).toEqual([]);
  });

  test('change when a file is removed or made', async () => {
    await editor.open(uri('reception.flow.json'), RECEPTION);
    rmSync(path('night.flow.json'));
    await changed('night.flow.json');
    await expect.poll(() => codes('reception.flow.json')).toContain('dangling-flow');
    writeFileSync(path('elsewhere.flow.json'), NIGHT);
    await changed('elsewhere.flow.json');
    await expect.poll(() => codes('reception.flow.json')).toEqual([]);
  });

  test('change when the text of a closed document no longer counts', async () => {
    await editor.open(uri('reception.flow.json'), RECEPTION);
    await editor.open(uri('night.flow.json'), '{}');
    await expect.poll(() => codes('reception.flow.json')).toContain('dangling-flow');
    await editor.close(uri('night.flow.json'));
    await expect.poll(() => codes('reception.flow.json')).toEqual([]);
  });

  test('in the baseline are not shown', async () => {
    const faulty = RECEPTION.replace(NIGHT_ID, RECEPTION_ID.replace('3', '4'));
    const [found] = await editor.open(uri('reception.flow.json'), faulty);
    expect(found?.code).toBe('dangling-flow');
    const { session } = new FileSessions().of(path('reception.flow.json'));
    const files = { 'reception.flow.json': baselineOf(session.lint(faulty).diagnostics) };
    writeFileSync(path('callflow-lint.baseline.json'), JSON.stringify({ version: 1, files }));
    await changed('callflow-lint.baseline.json');
    await expect.poll(() => codes('reception.flow.json')).not.toContain('dangling-flow');
  });
});

test('a configuration that names a flow which is not there is told once, and flows are linted without it', async () => {
  const messages: string[] = [];
  editor.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  writeFileSync(path('callflow-lint.config.json'), `{ "flows": { "${NIGHT_ID}": "gone.json" } }`);
  await editor.open(uri('reception.flow.json'), RECEPTION);
  await editor.type(uri('reception.flow.json'), `${RECEPTION} `);
  await expect.poll(() => messages).toEqual([expect.stringContaining('gone.json, but there is none')]);
});
