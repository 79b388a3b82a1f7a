// Findings that are accepted from the editor are hidden afterwards, and by nothing more than was asked for.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lint } from '@callflow-lint/linter';
import { readConfig } from '@callflow-lint/linter/config';
import { beforeEach, expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './editor.ts';

const FLOW = `{
  "name": "Door phone",
  "actions": [
    { "type": "answer" },
    { "type": "talk", "option": { "text": "Come in.", "language": "en-US" } }
  ]
}
`;
const RULE = 'missing-hangup';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callflow-suppress-'));
});

/** The titles and edits that are offered for the only finding of a file. */
async function offered(name: string, text: string, config?: string) {
  if (config !== undefined) writeFileSync(join(folder, 'callflow-lint.config.jsonc'), config);
  const uri = pathToFileURL(join(folder, name)).href;
  const editor = await Editor.start();
  const all = await editor.open(uri, text, name.endsWith('c') ? 'jsonc' : 'json');
  const found = all.find(({ code }) => code === RULE);
  const range = found?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ['quickfix'] } };
  const actions = (await editor.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  return (actions as CodeAction[]).filter(({ title }) => title.startsWith('Suppress'));
}

function applied(text: string, action: CodeAction | undefined): string {
  const edits: TextEdit[] = Object.values(action?.edit?.changes ?? {}).flat();
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'json', 1, text), edits);
}

function rulesIn(text: string): string[] {
  return lint(text).diagnostics.map(({ rule }) => rule);
}

test('the flow has one fault', () => {
  expect(rulesIn(FLOW)).toEqual([RULE]);
});

test('by a comment where the document takes comments', async () => {
  const [comment, ...others] = await offered('door.jsonc', FLOW);
  expect(comment?.title).toBe(`Suppress ${RULE} by a comment`);
  expect(others).toEqual([]);
  const text = applied(FLOW, comment);
  expect(text).toContain(`\n    // callflow-lint-disable-next-line ${RULE}\n    { "type": "talk"`);
  expect(rulesIn(text)).toEqual([]);
});

test('by the detail of the flow where it does not', async () => {
  const [detail] = await offered('door.json', FLOW);
  expect(detail?.title).toBe(`Suppress ${RULE} by the detail of the flow`);
  expect(rulesIn(applied(FLOW, detail))).toEqual([]);
});

test('the detail keeps what it says already', async () => {
  const said = FLOW.replace('"actions"', '"detail": "Opens the gate. callflow-lint-disable goto -- why",\n  "actions"');
  const text = applied(said, (await offered('door.json', said))[0]);
  expect(text).toContain(`-- why\\ncallflow-lint-disable ${RULE}"`);
  expect(rulesIn(text)).not.toContain(RULE);
});

test('a list of actions without a flow around it has no detail', async () => {
  expect(await offered('list.json', '[{ "type": "answer" }, { "type": "talk", "option": { "text": "Hi" } }]')).toEqual(
    [],
  );
});

test.each([
  ['that has none yet', '{ "extends": "recommended" }'],
  [
    'beside others',
    '{\n  // ours\n  "suppressions": [\n    { "file": "a.json", "rule": "goto" }\n  ]\n}'.replace('goto', RULE),
  ],
])('by an entry in the configuration %s', async (_, config) => {
  const actions = await offered('door.json', FLOW, config);
  const entry = actions.find(({ title }) => title.endsWith('in callflow-lint.config.jsonc'));
  expect(Object.keys(entry?.edit?.changes ?? {})[0]).toMatch(/callflow-lint\.config\.jsonc$/);
  const { config: changed } = readConfig(applied(config, entry));
  const added = changed?.suppressions?.at(-1);
  expect(added).toEqual({ file: 'door.json', action: '/actions/1', rule: RULE });
  expect(lint(FLOW, { suppressions: [{ action: '/actions/1', rule: RULE }] }).diagnostics).toEqual([]);
});

test('as the project demands it', async () => {
  const strict = await offered('door.json', FLOW, '{ "suppressionPolicy": { "requireReasons": true } }');
  expect(applied(FLOW, strict[0])).toContain(`callflow-lint-disable ${RULE} -- say why`);
  const elsewhere = await offered('door.json', FLOW, '{ "suppressionPolicy": { "allowInline": false } }');
  expect(elsewhere.map(({ title }) => title)).toEqual([`Suppress ${RULE} in callflow-lint.config.jsonc`]);
});
