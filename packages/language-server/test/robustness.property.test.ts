// Whatever is typed into whichever document, the server answers, and in the end it says what a fresh linter says.
import { session } from '@callflow-lint/linter';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './editor.ts';

const FLOWS = [
  `{
  "name": "Menu",
  "actions": [
    { "id": "ask", "type": "digits_receive", "option": { "duration": 5000, "length": 1 } },
    { "type": "branch", "option": { "target_ids": { "1": "call" }, "default_target_id": "ask" } },
    { "id": "call", "type": "call", "option": { "destinations": [{ "target": "\${voipbin.call.source.target}" }],
      "actions": [{ "type": "talk" }] } }
  ]
}
`,
  `[
  // Europe/Berlin
  { "type": "condition_datetime", "option": { "condition": ">=", "hour": 9, "minute": 0, "false_target_id": "bye" } },
  { "id": "bye", "type": "hangup" }
]`,
  '{ "result": [{ "name": "Loop", "actions": [{ "id": "a", "type": "goto", "option": { "target_id": "a" } }] }] }',
];

const RUNS = Number(process.env.CALLFLOW_PROPERTY_RUNS ?? 200);
const EDITS_PER_RUN = 100;
/** How many edits are made between two moments at which everything is asked. */
const BURST = 50;

const PIECES = [
  ...['{', '}', '[', ']', '"', ',', ':', '\n', '\r', '//', '/*', '\\', '"type"', '"id": "ask"', '${', 'é', '1e9'],
  ...[
    '\u0000',
    '\ud800',
    '\u2028',
    ' callflow-lint-disable-next-line goto',
    '"actions": [',
    '"detail": "Europe/Berlin",',
  ],
];

const place = { document: fc.nat(FLOWS.length - 1), at: fc.nat() };

const deed = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...place, do: fc.constant('write'), text: fc.constantFrom(...PIECES) }) },
  { weight: 8, arbitrary: fc.record({ ...place, do: fc.constant('remove'), count: fc.oneof(fc.nat(3), fc.nat(60)) }) },
  { weight: 1, arbitrary: fc.record({ ...place, do: fc.constant('truncate') }) },
  { weight: 2, arbitrary: fc.record({ ...place, do: fc.constant('restore') }) },
);

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

/** The change that a deed makes, by the protocol. */
function changeOf(one: Deed, text: TextDocument) {
  const length = text.getText().length;
  if (one.do === 'restore') return { text: FLOWS[one.document] ?? '' };
  const start = one.at % (length + 1);
  const end = one.do === 'truncate' ? length : Math.min(start + ('count' in one ? one.count : 0), length);
  const range = { start: text.positionAt(start), end: text.positionAt(end) };
  return { range, text: 'text' in one ? one.text : '' };
}

async function askEverything(editor: Editor, document: TextDocument, at: number): Promise<void> {
  const { connection } = editor;
  const textDocument = { uri: document.uri };
  const length = document.getText().length;
  const position = document.positionAt(at % (length + 1));
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(length) };
  const context = { diagnostics: [], includeDeclaration: true };
  await Promise.all([
    connection.sendRequest(CodeActionRequest.type, { textDocument, range, context }),
    connection.sendRequest(CodeLensRequest.type, { textDocument }),
    connection.sendRequest(CompletionRequest.type, { textDocument, position }),
    connection.sendRequest(DefinitionRequest.type, { textDocument, position }),
    connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    connection.sendRequest(HoverRequest.type, { textDocument, position }),
    connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
    connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
    connection.sendRequest(ReferencesRequest.type, { textDocument, position, context }),
    connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
    connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'a' }),
  ]);
}

test(`nothing fails while somebody types, and nothing is left over, ${RUNS * EDITS_PER_RUN} edits`, async () => {
  const editor = await Editor.start();
  const fresh = session();
  const uris = FLOWS.map((_, index) => `file:///flows/${index}.flow.jsonc`);
  for (const [index, uri] of uris.entries()) await editor.open(uri, FLOWS[index] ?? '', 'jsonc');
  const deeds = fc.array(deed, { minLength: EDITS_PER_RUN, maxLength: EDITS_PER_RUN });
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const texts = uris.map((uri, index) => TextDocument.create(uri, 'jsonc', 1, FLOWS[index] ?? ''));
      for (const [index, uri] of uris.entries()) await editor.edit(uri, [{ text: FLOWS[index] ?? '' }]);
      for (let begin = 0; begin < all.length; begin += BURST) {
        const burst = all.slice(begin, begin + BURST);
        // Without a pause, so that the server lints some of the texts and skips others.
        await Promise.all(
          burst.map((one) => {
            const document = texts[one.document] as TextDocument;
            const change = changeOf(one, document);
            TextDocument.update(document, [change], document.version + 1);
            return editor.edit(document.uri, [change]);
          }),
        );
        const [last] = burst.slice(-1);
        if (last !== undefined) await askEverything(editor, texts[last.document] as TextDocument, last.at);
      }
      for (const text of texts) {
        const shown = await editor.found(text.uri);
        const expected = fresh.lint(text.getText()).diagnostics;
        expect(shown.map(({ code, range }) => [code, text.offsetAt(range.start)])).toEqual(
          expected.map(({ rule, range }) => [rule, range.start.offset]),
        );
        expect(expected.filter(({ rule }) => rule === 'rule-crash')).toEqual([]);
      }
    }),
    { numRuns: RUNS },
  );
  expect(editor.logged).toEqual([]);
}, 300_000);
