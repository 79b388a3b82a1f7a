// Whatever is typed, nothing throws, and what is shown is what the linter says about the text as it is.
import { lint, session } from '@callflow-lint/linter';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../src/features/code-actions.ts';
import { completions } from '../src/features/completions.ts';
import { definition } from '../src/features/definition.ts';
import { toDiagnostics } from '../src/features/diagnostics.ts';
import { documentSymbols } from '../src/features/document-symbols.ts';
import { foldingRanges } from '../src/features/folding-ranges.ts';
import { hover } from '../src/features/hover.ts';
import { inlayHints } from '../src/features/inlay-hints.ts';
import { references } from '../src/features/references.ts';
import { prepareRename } from '../src/features/rename.ts';
import { OpenFlow } from '../src/open-flow.ts';

const FLOW = `{
  "name": "Menu",
  "actions": [
    { "type": "answer" },
    { "id": "ask", "type": "digits_receive", "option": { "duration": 5000, "length": 1 } },
    { "type": "branch", "option": { "target_ids": { "1": "call", "2": "bye" }, "default_target_id": "ask" } },
    { "id": "call", "type": "call", "option": { "source": { "type": "tel", "target": "+15555550100" },
      "destinations": [{ "type": "tel", "target": "\${voipbin.call.source.target}" }], "actions": [{ "type": "talk" }] } },
    { "id": "bye", "type": "hangup" }
  ]
}
`;

const RUNS = Number(process.env.CALLFLOW_PROPERTY_RUNS ?? 300);
const EDITS_PER_RUN = 10;

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\n',
  '//',
  '\\',
  '"type"',
  '"id": "ask"',
  '${',
  'é',
  '\u0000',
  '\ud800',
];

const edit = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.nat(3), fc.nat(200)),
  text: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
});

test(`nothing throws while somebody types, ${RUNS * EDITS_PER_RUN} edits`, () => {
  const prepared = session();
  fc.assert(
    fc.property(fc.array(edit, { minLength: EDITS_PER_RUN, maxLength: EDITS_PER_RUN }), fc.nat(), (edits, cursor) => {
      let document = TextDocument.create('file:///menu.flow.json', 'json', 1, FLOW);
      for (const { at, removed, text } of edits) {
        const length = document.getText().length;
        const start = at % (length + 1);
        const range = {
          start: document.positionAt(start),
          end: document.positionAt(Math.min(start + removed, length)),
        };
        document = TextDocument.update(document, [{ range, text }], document.version + 1);
        const flow = new OpenFlow(document, prepared);
        const position = document.positionAt(cursor % (document.getText().length + 1));
        const whole = flow.rangeOf({ start: 0, end: document.getText().length });
        expect(toDiagnostics(flow).map(({ code }) => code)).toEqual(
          lint(document.getText()).diagnostics.map(({ rule }) => rule),
        );
        codeActions(flow, { textDocument: { uri: flow.uri }, range: whole, context: { diagnostics: [] } });
        completions(flow, position);
        definition(flow, position);
        documentSymbols(flow);
        foldingRanges(flow);
        hover(flow, position);
        inlayHints(flow, whole);
        references(flow, position, true);
        prepareRename(flow, position);
      }
    }),
    { numRuns: RUNS, seed: 20_261_122 },
  );
});
