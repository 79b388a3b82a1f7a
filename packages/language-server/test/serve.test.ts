import { applyEdits } from '@callflow-lint/core/source';
import { lint } from '@callflow-lint/linter';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, withCursor } from './editor.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start();
});

let documents = 0;

/** Opens a text with `|` in it in a document of its own. */
async function openAt(marked: string) {
  const uri = `file:///flows/${++documents}.flow.json`;
  const { text, position } = withCursor(marked);
  const diagnostics = await editor.open(uri, text);
  return { textDocument: { uri }, position, text, diagnostics, uri };
}

const MENU = `{
  "name": "Menu",
  "actions": [
    { "type": "answer" },
    { "type": "talk", "option": { "text": "Press 1.", "language": "en-US" } },
    { "type": "digits_receive", "option": { "duration": 5000, "length": 1 } },
    { "type": "branch", "option": { "target_ids": { "1": "sales" }, "default_target_id": "bye" } },
    { "id": "sales", "type": "talk", "option": { "text": "Sales.", "language": "en-US" }, "next_id": "bye" },
    { "id": "bye", "type": "hangup" }
  ]
}
`;

/** The menu with the cursor before the so-manieth occurrence of a text. */
function menuAt(text: string, occurrence = 1): string {
  let at = -1;
  for (let seen = 0; seen < occurrence; seen++) at = MENU.indexOf(text, at + 1);
  return `${MENU.slice(0, at)}|${MENU.slice(at)}`;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'json', 1, text), [...edits]);
}

describe('diagnostics', () => {
  test('are those of the linter, with path, docs and consequence', async () => {
    const text = '[{ "type": "answer" }, { "type": "goto", "option": { "target_id": "nowhere", "loop_count": 1 } }]';
    const diagnostics = await editor.open('file:///flows/jump.json', text);
    const expected = lint(text).diagnostics;
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.map(({ rule }) => rule));
    const [first] = diagnostics;
    expect(first?.message).toContain(expected[0]?.message);
    expect(first?.message).toContain(expected[0]?.consequence.text);
    expect(first?.codeDescription?.href).toContain('dangling-target');
    expect(first?.range).toEqual({ start: { line: 0, character: 66 }, end: { line: 0, character: 75 } });
    const loop = await editor.open(
      'file:///flows/loop.json',
      '[{ "id": "a", "type": "sleep", "option": { "duration": 10 }, "next_id": "a" }]',
    );
    expect(loop.find(({ code }) => code === 'endless-loop')?.relatedInformation?.[0]?.message).toMatch(/^1\. /);
  });

  test('follow what is typed, also while the text is broken', async () => {
    const uri = 'file:///flows/typing.json';
    expect(await editor.open(uri, '[{ "type": "answer" }, { "type": "hangup" }]')).toEqual([]);
    const broken = await editor.type(uri, '[{ "type": "answer" }, { "type": "hangup" ');
    expect(broken.map(({ code }) => code)).toContain('syntax-error');
    expect(await editor.type(uri, '[{ "type": "answer" }, { "type": "hangup" }]')).toEqual([]);
  });

  test('say nothing about other JSON', async () => {
    expect(await editor.open('file:///package.json', '{ "name": "a", "scripts": { "actions": "[]" } }')).toEqual([]);
  });
});

describe('fixes', () => {
  test('come with the finding, and all at once', async () => {
    const { textDocument, text, diagnostics } = await openAt(`|${MENU}`);
    const [first] = diagnostics;
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: first?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    const titles = (actions ?? []).map(({ title }) => title);
    expect(titles.length).toBeGreaterThanOrEqual(2);
    const all = (actions as CodeAction[] | null)?.find(({ kind }) => kind === 'source.fixAll');
    const edits = all?.edit?.changes?.[textDocument.uri] ?? [];
    const fixed = apply(text, edits);
    expect(fixed).not.toBe(text);
    expect(lint(fixed).diagnostics.map(({ rule }) => rule)).not.toContain('malformed-id');
    expect(applyEdits(text, []).text).toBe(text);
  });
});

describe('ids', () => {
  test('lead to their action', async () => {
    const { textDocument, position } = await openAt(menuAt('sales"'));
    const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect(found).toEqual([{ uri: textDocument.uri, range: range(7, 12, 7, 19) }]);
  });

  test('are found everywhere', async () => {
    const { textDocument, position } = await openAt(menuAt('bye"', 3));
    const find = (includeDeclaration: boolean) =>
      editor.connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position,
        context: { includeDeclaration },
      });
    expect((await find(false))?.map(({ range: { start } }) => start.line)).toEqual([6, 7]);
    expect((await find(true))?.map(({ range: { start } }) => start.line)).toEqual([6, 7, 8]);
  });

  test('are renamed everywhere, and nowhere else', async () => {
    const { textDocument, position, text } = await openAt(menuAt('bye"'));
    const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position });
    expect(prepared).toMatchObject({ placeholder: 'bye' });
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'farewell',
    });
    expect(apply(text, edit?.changes?.[textDocument.uri] ?? [])).toBe(text.replaceAll('"bye"', '"farewell"'));
  });

  test('are not renamed to one that is taken', async () => {
    const { textDocument, position } = await openAt(menuAt('bye"'));
    const renaming = editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'sales' });
    await expect(renaming).rejects.toThrow('has this id already');
  });
});

describe('hover', () => {
  test.each([
    ['an action type', menuAt('digits_receive'), '**digits_receive**: '],
    ['an option', menuAt('duration'), 'In milliseconds.'],
    ['an id', menuAt('sales"'), '**"sales" (talk)**'],
    ['what leads there', menuAt('bye"'), 'action 3 (branch)'],
  ])('%s', async (_, marked, expected) => {
    const { textDocument, position } = await openAt(marked);
    const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect((found?.contents as MarkupContent | undefined)?.value).toContain(expected);
  });

  test('a variable of the platform', async () => {
    const { textDocument, position } = await openAt(
      '[{ "type": "talk", "option": { "text": "You are ${voipbin.call.sou|rce.target}.", "language": "en-US" } }]',
    );
    const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect((found?.contents as MarkupContent | undefined)?.value).toContain('**voipbin.call.source.target**');
  });
});

describe('completion', () => {
  test.each([
    ['action types', '[{ "type": "an|" }]', 'answer'],
    ['options', '[{ "type": "talk", "option": { "|" } }]', 'text'],
    ['values', '[{ "type": "condition_datetime", "option": { "condition": "|" } }]', '>='],
    ['ids', '[{ "id": "here", "type": "goto", "option": { "target_id": "|" } }]', 'here'],
    ['ids of branch keys', '[{ "id": "here", "type": "branch", "option": { "target_ids": { "1": "|" } } }]', 'here'],
    ['members', '[{ "type": "answer", "|" }]', 'next_id'],
    ['variables', '[{ "type": "talk", "option": { "text": "${voip|" } }]', 'voipbin.call.digits'],
  ])('%s', async (_, marked, expected) => {
    const { textDocument, position } = await openAt(marked);
    const found = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    expect(items.map(({ label }) => label)).toContain(expected);
  });

  test('takes the place of what is there, quotation marks included', async () => {
    const { textDocument, position, text } = await openAt('[{ "type": "an|" }]');
    const found = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const answer = (Array.isArray(found) ? found : []).find(({ label }) => label === 'answer');
    expect(apply(text, [answer?.textEdit as TextEdit])).toBe('[{ "type": "answer" }]');
  });
});

test('the outline shows flows, actions and what they say', async () => {
  const { textDocument } = await openAt(`|${MENU}`);
  const found = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  const [menu] = (found ?? []) as { name: string; children: { name: string; detail: string }[] }[];
  expect(menu?.name).toBe('Menu');
  expect(menu?.children.map(({ name }) => name)).toEqual([
    ...['0 answer', '1 talk', '2 digits_receive', '3 branch', '4 talk', '5 hangup'],
  ]);
  expect(menu?.children[1]?.detail).toBe('Press 1.');
});

test('actions fold, and ids tell where they lead', async () => {
  const { textDocument } = await openAt(`|${MENU}`);
  const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds?.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[2, 8]]);
  const hints = await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range: range(0, 0, 20, 0) });
  expect(hints?.map(({ label }) => label)).toEqual(['→ 4 talk', '→ 5 hangup', '→ 5 hangup']);
});

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
