import { readdirSync, readFileSync } from 'node:fs';
import { applyEdits } from '@callflow-lint/core/source';
import { lint, session } from '@callflow-lint/linter';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
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
  SelectionRangeRequest,
  type TextEdit,
  WorkspaceSymbolRequest,
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

/** A flow that asks for an hour in UTC, and says where its clocks are. */
function hours(hour: string): string {
  const option = `{ "condition": ">=", "hour": ${hour}, "minute": 30, "false_target_id": "bye" }`;
  const actions = `[{ "type": "condition_datetime", "option": ${option} }, { "id": "bye", "type": "hangup" }]`;
  return `{ "detail": "Times of Berlin (Europe/Berlin).", "actions": ${actions} }`;
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
    const all = (actions as CodeAction[] | null)?.find(({ kind }) => kind === 'source.fixAll.callflow-lint');
    const edits = all?.edit?.changes?.[textDocument.uri] ?? [];
    const fixed = apply(text, edits);
    expect(fixed).not.toBe(text);
    expect(lint(fixed).diagnostics.map(({ rule }) => rule)).not.toContain('malformed-id');
    expect(applyEdits(text, []).text).toBe(text);
  });
});

test('the edit of all fixes is only worked out when it is chosen, where the editor asks for it then', async () => {
  const codeAction = { resolveSupport: { properties: ['edit'] } };
  const asking = await Editor.start({ capabilities: { textDocument: { codeAction } } });
  const uri = 'file:///flows/resolve.flow.json';
  await asking.open(uri, MENU);
  const params = {
    textDocument: { uri },
    range: range(0, 0, 1, 0),
    context: { diagnostics: [], only: ['source.fixAll'] },
  };
  const [action] = ((await asking.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  expect(action).toMatchObject({ kind: 'source.fixAll.callflow-lint' });
  expect(action?.edit).toBeUndefined();
  const resolved = await asking.connection.sendRequest(CodeActionResolveRequest.type, action ?? { title: '' });
  const fixed = apply(MENU, resolved.edit?.changes?.[uri] ?? []);
  expect(fixed).toBe(session().fix(MENU).text);
  expect(fixed).not.toBe(MENU);
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
    ['the value of an option', menuAt('5000'), 'In milliseconds.'],
    ['an id', menuAt('sales"'), '**"sales" (talk)**'],
    ['what leads there', menuAt('bye"'), '- action 3 (branch) by default_target_id'],
    ['what leads there by a key', menuAt('sales"'), '- action 3 (branch) on "1"'],
    ['what runs on to it', menuAt('branch'), '- action 2 (digits_receive), which runs on'],
    ['where calls begin', menuAt('answer'), '- the beginning of the flow'],
    ['where calls never come', '[{ "type": "hangup" }, { "type": "ta|lk" }]', 'Nothing leads to it.'],
    ['an hour', hours('9|'), 'In Europe/Berlin that is 10:30 in winter, 11:30 in summer.'],
    ['a late hour', hours('23|'), '00:30 the day after in winter'],
    ['an hour of nobody knows where', hours('9|').replace('Berlin', ''), 'The hour in UTC'],
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
    ['whole actions', '[{ "type": "answer" }, |]', 'digits_receive'],
    ['members', '[{ "type": "answer", "|" }]', 'next_id'],
    ['variables', '[{ "type": "talk", "option": { "text": "${voip|" } }]', 'voipbin.call.digits'],
    [
      'variables that the flow sets',
      '[{ "type": "variable_set", "option": { "key": "name" } }, { "type": "talk", "option": { "text": "${|" } }]',
      'name',
    ],
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

test('actions fold', async () => {
  const { textDocument } = await openAt(`|${MENU}`);
  const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  expect(folds?.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[2, 8]]);
});

describe('hints', () => {
  const hintsOf = async (text: string) => {
    const { textDocument } = await openAt(`|${text}`);
    const whole = range(0, 0, 100, 0);
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole });
    return hints?.map(({ label }) => label);
  };

  test('tell where ids lead', async () => {
    expect(await hintsOf(MENU)).toEqual(['→ 4 talk', '→ 5 hangup', '→ 5 hangup']);
  });

  test('tell what an hour is by the clock on the wall', async () => {
    expect(await hintsOf(hours('9'))).toEqual(['10:30 in winter, 11:30 in summer', '→ 1 hangup']);
    expect(await hintsOf(hours('1').replaceAll('Europe/Berlin', 'America/New_York'))).toContain(
      '20:30 the day before in winter, 21:30 the day before in summer',
    );
    expect(await hintsOf(hours('1').replaceAll('Berlin', ''))).toEqual(['→ 1 hangup']);
  });

  test('count the steps of loops', async () => {
    const loop = '[{ "type": "answer" }, { "id": "a", "type": "talk" }, { "type": "sleep", "next_id": "a" }]';
    expect(await hintsOf(loop)).toEqual(['↻ 2 steps a round, 50 rounds at most', '→ 1 talk']);
  });
});

test('a selection grows from words to the flow', async () => {
  const { textDocument, position, text } = await openAt(menuAt('Press'));
  const found = await editor.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument,
    positions: [position],
  });
  const document = TextDocument.create('file:///a', 'json', 1, text);
  const grown: string[] = [];
  for (let one = found?.[0]; one !== undefined; one = one.parent) grown.push(document.getText(one.range));
  expect(grown.slice(0, 5)).toEqual([
    'Press 1.',
    '"Press 1."',
    '"text": "Press 1."',
    '{ "text": "Press 1.", "language": "en-US" }',
    '"option": { "text": "Press 1.", "language": "en-US" }',
  ]);
  expect(grown.at(-1)).toBe(text);
});

describe('lenses', () => {
  const lensesOf = async (asking: Editor) => {
    await asking.open('file:///flows/lens.flow.json', MENU);
    const textDocument = { uri: 'file:///flows/lens.flow.json' };
    return (await asking.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  };

  test('count references, which any editor can show', async () => {
    const lenses = await lensesOf(editor);
    expect(lenses.map(({ range: { start }, command }) => [start.line, command?.title, command?.command])).toEqual([
      [7, '1 reference', ''],
      [8, '2 references', ''],
    ]);
  });

  test('play the flow and show references where the editor knows how', async () => {
    const commands = ['callflow-lint.playFlow', 'callflow-lint.showReferences'];
    const lenses = await lensesOf(await Editor.start({ initializationOptions: { commands } }));
    expect(lenses[0]?.command).toEqual({
      title: 'Play this flow',
      command: 'callflow-lint.playFlow',
      arguments: [{ uri: 'file:///flows/lens.flow.json', pointer: '', name: 'Menu' }],
    });
    const [uri, position, locations] = (lenses[2]?.command?.arguments ?? []) as [string, unknown, { range: unknown }[]];
    expect([uri, position, locations.map((each) => each.range)]).toEqual([
      'file:///flows/lens.flow.json',
      { line: 8, character: 27 },
      [range(6, 89, 6, 94), range(7, 101, 7, 106)],
    ]);
  });
});

test('flows and actions are found by letters of their names', async () => {
  const asking = await Editor.start();
  await asking.open('file:///flows/found.flow.json', MENU);
  await asking.open('file:///other.json', '{ "actions": [1] }');
  const find = async (query: string) =>
    (await asking.connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(({ name }) => name);
  expect(await find('Men')).toEqual(['Menu']);
  expect(await find('sls')).toEqual(['"sales" (talk): Sales.']);
  expect(await find('press')).toEqual(['action 1 (talk): Press 1.']);
  expect(await find('')).toHaveLength(7);
  expect(await find('nothing of the kind')).toEqual([]);
});

describe('a whole action', () => {
  const insert = async (asking: Editor, marked: string, label: string) => {
    const uri = `file:///flows/insert${++documents}.flow.json`;
    const { text, position } = withCursor(marked);
    await asking.open(uri, text);
    const textDocument = { uri };
    const items = await asking.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const item = (Array.isArray(items) ? items : []).find((each) => each.label === label);
    return apply(text, [item?.textEdit as TextEdit]);
  };

  test('comes with what it has to have, and with commas where they are missing', async () => {
    expect(await insert(editor, '[{ "type": "answer" } |{ "type": "hangup" }]', 'sleep')).toBe(
      '[{ "type": "answer" } , {\n\t"type": "sleep",\n\t"option": {\n\t\t"duration": 0\n\t}\n},{ "type": "hangup" }]',
    );
    const typed = JSON.parse(await insert(editor, '[{ "type": "answer" }, "ta|"]', 'talk')) as { type: string }[];
    expect(typed.map(({ type }) => type)).toEqual(['answer', 'talk']);
  });

  test('is a snippet where the editor knows what that is', async () => {
    const completionItem = { snippetSupport: true };
    const asking = await Editor.start({ capabilities: { textDocument: { completion: { completionItem } } } });
    const written = await insert(asking, '{ "actions": [|] }', 'talk');
    expect(written).toContain('"text": "$1"');
    expect(written).toContain('"language": "${2:en-US}"');
  });
});

/** The requests of each ability that the server tells editors of. */
const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  codeActionProvider: ['CodeActionRequest', 'CodeActionResolveRequest'],
  codeLensProvider: ['CodeLensRequest'],
  completionProvider: ['CompletionRequest'],
  definitionProvider: ['DefinitionRequest'],
  diagnosticProvider: ['DocumentDiagnosticRequest'],
  documentSymbolProvider: ['DocumentSymbolRequest'],
  foldingRangeProvider: ['FoldingRangeRequest'],
  hoverProvider: ['HoverRequest'],
  inlayHintProvider: ['InlayHintRequest'],
  referencesProvider: ['ReferencesRequest'],
  renameProvider: ['PrepareRenameRequest', 'RenameRequest'],
  selectionRangeProvider: ['SelectionRangeRequest'],
  workspaceSymbolProvider: ['WorkspaceSymbolRequest'],
};

test('every request that the server answers is made by a test', async () => {
  const diagnostics = { refreshSupport: true };
  const asking = await Editor.start({ capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics } } });
  const answered = Object.keys(asking.abilities).filter((ability) => ability.endsWith('Provider'));
  expect(answered.sort()).toEqual(Object.keys(REQUESTS).sort());
  const tests = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
  const written = tests.map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8')).join('\n');
  for (const request of Object.values(REQUESTS).flat()) expect(written).toContain(`sendRequest(${request}.type`);
});

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
