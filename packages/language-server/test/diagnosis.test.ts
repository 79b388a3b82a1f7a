// How the editor gets diagnostics: pulled or pushed, and anew when a configuration changes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const LOOP = '[{ "id": "a", "type": "sleep", "option": { "duration": 10 }, "next_id": "a" }]';
const URI = 'file:///flows/loop.flow.json';
const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

function pull(editor: Editor, previousResultId?: string) {
  return editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: URI },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

test('an editor that pulls is pushed nothing', async () => {
  const editor = await Editor.start({ capabilities: PULLS });
  expect(editor.abilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
  await editor.show(URI, LOOP);
  const report = await pull(editor);
  expect(report).toMatchObject({ kind: 'full' });
  expect(report.kind === 'full' && report.items.map(({ code }) => code)).toContain('endless-loop');
  expect(await pull(editor, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
  await editor.edit(URI, [{ text: '[{ "type": "answer" }, { "type": "hangup" }]' }]);
  expect(await pull(editor, report.resultId)).toMatchObject({ kind: 'full', items: [] });
  await editor.close(URI);
  expect(await pull(editor)).toEqual({ kind: 'full', items: [] });
  expect(editor.pushes).toBe(0);
});

test('a pull that is taken back is not answered with what is out of date', async () => {
  const editor = await Editor.start({ capabilities: PULLS });
  await editor.show(URI, LOOP);
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: URI } };
  const asked = editor.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
  source.cancel();
  await expect(asked).rejects.toThrow();
  expect(await pull(editor)).toMatchObject({ kind: 'full' });
});

test.each([
  ['cannot pull', {}],
  ['could not be told to pull again', { textDocument: { diagnostic: {} } }],
])('an editor that %s is pushed to', async (_, capabilities) => {
  const editor = await Editor.start({ capabilities });
  expect(editor.abilities.diagnosticProvider).toBeUndefined();
  expect((await editor.open(URI, LOOP)).map(({ code }) => code)).toContain('endless-loop');
});

test('many edits at once are linted once', async () => {
  const editor = await Editor.start();
  await editor.open(URI, LOOP);
  const before = editor.pushes;
  await Promise.all(Array.from({ length: 20 }, () => editor.edit(URI, [{ text: LOOP }])));
  await editor.found(URI);
  expect(editor.pushes - before).toBeLessThan(20);
});

test('what was found is taken back when a document is closed', async () => {
  const editor = await Editor.start();
  await editor.open(URI, LOOP);
  const pushed = editor.pushed();
  await editor.close(URI);
  await pushed;
  await editor.edit(URI, [{ text: LOOP }]);
  expect(editor.diagnosticsOf(URI)).toEqual([]);
});

/** A directory with a flow, and what writes its configuration. */
function project() {
  const folder = mkdtempSync(join(tmpdir(), 'callflow-config-'));
  const config = join(folder, 'callflow-lint.config.json');
  return {
    uri: pathToFileURL(join(folder, 'loop.flow.json')).href,
    config: pathToFileURL(config).href,
    configure: (text: string) => writeFileSync(config, text),
    remove: () => rmSync(config),
  };
}

const OFF = '{ "rules": { "endless-loop": "off" } }';

async function told(editor: Editor, uri: string) {
  const pushed = editor.pushed();
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
  await pushed;
}

test('a configuration that changes counts at once', async () => {
  const { uri, config, configure, remove } = project();
  const editor = await Editor.start({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  await expect.poll(() => editor.registered.get('workspace/didChangeWatchedFiles')).toBeDefined();
  const codes = () => editor.diagnosticsOf(uri).map(({ code }) => code);
  await editor.open(uri, LOOP);
  expect(codes()).toContain('endless-loop');
  configure(OFF);
  await told(editor, config);
  expect(codes()).not.toContain('endless-loop');
  remove();
  await told(editor, config);
  expect(codes()).toContain('endless-loop');
});

test('so does one that is saved in an editor that watches no files', async () => {
  const { uri, config, configure } = project();
  const editor = await Editor.start();
  await editor.open(uri, LOOP);
  await editor.open(config, '{}');
  configure(OFF);
  const pushed = editor.pushed();
  await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: config } });
  await pushed;
  expect(editor.diagnosticsOf(uri).map(({ code }) => code)).not.toContain('endless-loop');
});

test('an editor that pulls is told to do so again', async () => {
  const { uri, config } = project();
  const editor = await Editor.start({ capabilities: PULLS });
  const asked = new Promise<void>((resolve) => {
    editor.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      resolve();
    });
  });
  await editor.show(uri, LOOP);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: config, type: FileChangeType.Created }],
  });
  await asked;
});

test('a configuration that cannot be used is told once, and flows are linted without it', async () => {
  const { uri, configure } = project();
  configure('{ "rulez": {} }');
  const editor = await Editor.start();
  const messages: string[] = [];
  editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    messages.push(message);
  });
  expect((await editor.open(uri, LOOP)).map(({ code }) => code)).toContain('endless-loop');
  await editor.type(uri, `${LOOP} `);
  expect(messages).toEqual([expect.stringContaining('rulez')]);
});

describe('an editor that reports faults of JSON by itself', () => {
  const initializationOptions = { reportsJson: true };
  const flow = (actions: string) => `{ "name": "Door", "actions": [${actions}] }`;

  test.each([
    ['a text that is no JSON', `${flow('{ "type": "answer" }')}]`, 'syntax-error'],
    [
      'a key that is written twice',
      flow('{ "type": "answer", "type": "answer" }, { "type": "hangup" }'),
      'duplicate-key',
    ],
  ])('is not told of %s', async (_, text, code) => {
    const found = async (editor: Editor) => (await editor.open(URI, text)).map((each) => each.code);
    const usual = await found(await Editor.start());
    expect(usual).toContain(code);
    expect(await found(await Editor.start({ initializationOptions }))).toEqual(usual.filter((each) => each !== code));
  });

  test.each([
    ['has nothing in it', '', 'syntax-error'],
    ['has a number that is too large', flow('{ "type": "sleep", "option": { "duration": 1e999 } }'), 'syntax-error'],
    [
      'does not arrive as it is written',
      flow('{ "type": "talk", "option": { "text": "\\ud800" } }'),
      'unportable-json',
    ],
  ])('is told of a text that %s', async (_, text, code) => {
    const editor = await Editor.start({ initializationOptions });
    expect((await editor.open(URI, text)).map((each) => each.code)).toContain(code);
  });
});
