import type { Diagnostic } from '@callflow-lint/core/report';
import { LineIndex } from '@callflow-lint/core/source';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../src/format/stylish/code-frame.ts';
import { stylish } from '../src/format/stylish.ts';
import type { Summary } from '../src/lint/summary.ts';
import { paintFor } from '../src/output/paint.ts';

const plain = paintFor({ isTerminal: false }, {}, false);
const options = { isQuiet: false, isDryRun: false };

const text = `{
  "name": "Night line",
  "actions": [
    { "type": "goto" }
  ]
}
`;

function rangeOf(source: string, part: string) {
  const start = source.indexOf(part);
  const lines = new LineIndex(source);
  return { start: lines.positionAt(start), end: lines.positionAt(start + part.length) };
}

function diagnostic(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'sample-rule',
    severity: 'error',
    contract: 'both',
    pointer: '/actions/0/type',
    range: rangeOf(text, '"goto"'),
    message: 'The jump leads nowhere.',
    consequence: { kind: 'dropped', text: 'The call is dropped.' },
    help: 'Give it a target.',
    path: [],
    related: [],
    fixes: [],
    docs: 'https://example.org/sample-rule',
    subject: 'Night line',
    flow: { name: 'Night line', pointer: '' },
    ...changes,
  };
}

function report(...diagnostics: Diagnostic[]): string {
  const flows = [{ name: 'Night line', pointer: '', actions: 1, isNested: false }];
  return stylish(options, plain).file({ path: 'night.json', text, flows, diagnostics, suppressed: [], fixed: 0 });
}

const summary: Summary = {
  files: 3,
  filesWithFindings: 2,
  flows: 4,
  actions: 20,
  errors: 1,
  warnings: 2,
  fixable: 1,
  fixed: 0,
  fixedFiles: 0,
  suppressed: 0,
  baselined: 0,
  passedOver: 0,
  skippedDirectories: 0,
  excluded: 0,
  unchanged: 0,
  problems: [],
};

const closing = (changes: Partial<Summary>, quiet = false, dryRun = false) =>
  stylish({ isQuiet: quiet, isDryRun: dryRun }, plain).end({ ...summary, ...changes });

describe('a finding', () => {
  test('says where, what, what the caller experiences and what to do', () => {
    expect(report(diagnostic())).toMatchInlineSnapshot(`
      "night.json  Night line

        4:15  error  The jump leads nowhere.  sample-rule
          3 │   "actions": [
          4 │     { "type": "goto" }
            │               ^^^^^^
          Caller  The call is dropped.
          Fix     Give it a target.

      "
    `);
  });

  test('with a path, a related place and fixes, of the engine only', () => {
    const at = (part: string) => ({ pointer: '', range: rangeOf(text, part) });
    const full = diagnostic({
      severity: 'warn',
      contract: 'engine',
      path: [
        { action: 'action 0 (answer)', location: at('"name"'), note: '' },
        { action: '"menu" (digits_receive)', location: at('"goto"'), note: 'the caller presses 2' },
        { action: 'confbridge_join', location: undefined, note: '' },
      ],
      related: [{ ...at('"actions"'), text: 'It is named here.' }],
      fixes: [
        { title: 'Remove the jump', safety: 'suggestion', edits: [] },
        { title: 'Write the target', safety: 'safe', edits: [] },
      ],
    });
    expect(report(full)).toMatchInlineSnapshot(`
      "night.json  Night line

        4:15  warning  The jump leads nowhere.  sample-rule (engine)
          3 │   "actions": [
          4 │     { "type": "goto" }
            │               ^^^^^^
          Caller  The call is dropped.
          Path    1  line 2  action 0 (answer)
                  2  line 4  "menu" (digits_receive)  the caller presses 2
                  3          confbridge_join
          See     line 3: It is named here.
          Fix     Give it a target.
                  Write the target (--fix does it)

      "
    `);
  });

  test('folds what decides nothing on a long path', () => {
    const path = Array.from({ length: 40 }, (_, index) => ({
      action: `action ${index} (talk)`,
      location: { pointer: '', range: rangeOf(text, '"goto"') },
      note: index === 20 ? 'the caller presses 1' : '',
    }));
    expect(report(diagnostic({ path }))).toMatchInlineSnapshot(`
      "night.json  Night line

        4:15  error  The jump leads nowhere.  sample-rule
          3 │   "actions": [
          4 │     { "type": "goto" }
            │               ^^^^^^
          Caller  The call is dropped.
          Path     1  line 4  action 0 (talk)
                   ⋮  19 steps more
                  21  line 4  action 20 (talk)  the caller presses 1
                   ⋮  17 steps more
                  39  line 4  action 38 (talk)
                  40  line 4  action 39 (talk)
          Fix     Give it a target.

      "
    `);
  });

  test('cannot steer the terminal', () => {
    const shown = report(diagnostic({ message: 'The id "\u001b[2J\u202e" is odd.' }));
    expect(shown).toContain('The id "␛[2J�" is odd.');
  });

  test('coloured', () => {
    const [line] = stylish(options, paintFor({ isTerminal: false }, {}, true))
      .file({ path: 'night.json', text, flows: [], diagnostics: [diagnostic()], suppressed: [], fixed: 0 })
      .split('\n')
      .slice(2);
    expect(line).toContain('\u001b[31merror\u001b[39m');
  });
});

describe('a code frame', () => {
  const frame = (source: string, part: string) => codeFrame(source, rangeOf(source, part), plain).join('\n');

  test('of the first line', () => {
    expect(frame('[{ "type": "x" }]', '"x"')).toMatchInlineSnapshot(`
      "1 │ [{ "type": "x" }]
        │            ^^^"
    `);
  });

  test('behind wide characters, tabs and CRLF', () => {
    expect(frame('[\r\n\t{ "名前": "日本語😀", "id": "x" }]', '"x"')).toMatchInlineSnapshot(`
      "1 │ [
      2 │  { "名前": "日本語😀", "id": "x" }]
        │                              ^^^"
    `);
  });

  test('of a long line, around the place', () => {
    expect(frame(`[${'{ "type": "answer" }, '.repeat(20)}{ "type": "goto" }]`, '"goto"')).toMatchInlineSnapshot(`
      "1 │ …": "answer" }, { "type": "answer" }, { "type": "answer" }, { "type": "answer" }, { "type": "goto" }]
        │                                                                                             ^^^^^^"
    `);
  });

  test('of several lines', () => {
    expect(frame('{\n  "a": [\n    1\n  ]\n}', '[\n    1\n  ]')).toMatchInlineSnapshot(`
      "1 │ {
      2 │   "a": [
        │        ^"
    `);
  });

  test('at the very end', () => {
    expect(
      codeFrame('{\n', { start: { offset: 2, line: 2, column: 1 }, end: { offset: 2, line: 2, column: 1 } }, plain),
    ).toMatchInlineSnapshot(`
      [
        "1 │ {",
        "2 │",
        "  │ ^",
      ]
    `);
  });
});

describe('the closing lines', () => {
  test('count findings, files and what can be mended', () => {
    expect(closing({})).toMatchInlineSnapshot(`
      "✖ 1 error, 2 warnings in 2 of 3 files, 4 flows.
        1 of them can be mended by --fix.
        callflow-lint explain RULE says more about a rule.
      "
    `);
  });

  test('of a clean run', () => {
    expect(closing({ errors: 0, warnings: 0, fixable: 0, filesWithFindings: 0 })).toMatchInlineSnapshot(`
      "✔ No findings in 3 files, 4 flows.
      "
    `);
  });

  test('say what was left out', () => {
    expect(closing({ passedOver: 1, skippedDirectories: 2 }, true)).toMatchInlineSnapshot(`
      "✖ 1 error, 2 warnings (not shown) in 2 of 3 files, 4 flows.
        1 of them can be mended by --fix.
        callflow-lint explain RULE says more about a rule.
        Passed over 1 JSON file that does not look like a flow. Left out 2 directories (node_modules, version control).
      "
    `);
  });

  test('say what was mended, or would be', () => {
    expect(closing({ fixed: 3, fixedFiles: 2 })).toMatchInlineSnapshot(`
      "✖ 1 error, 2 warnings in 2 of 3 files, 4 flows.
        Applied 3 fixes in 2 files.
        callflow-lint explain RULE says more about a rule.
      "
    `);
    expect(closing({ fixed: 1, fixedFiles: 1 }, false, true)).toMatchInlineSnapshot(`
      "✖ 1 error, 2 warnings in 2 of 3 files, 4 flows.
        --fix would apply 1 fix in 1 file.
        callflow-lint explain RULE says more about a rule.
      "
    `);
  });

  test('never look clean beside a problem', () => {
    const problem = { path: 'gone.json', kind: 'not-found', message: 'It is gone.', remedy: 'Look for it.' } as const;
    const none = { errors: 0, warnings: 0, fixable: 0, filesWithFindings: 0 };
    expect(closing({ ...none, problems: [problem] })).toMatchInlineSnapshot(`
      "gone.json
        not linted  It is gone.
        Look for it.

      ! No findings in 3 files, 4 flows; 1 input not linted.
      "
    `);
    expect(closing({ ...none, files: 0, problems: [problem] })).toMatchInlineSnapshot(`
      "gone.json
        not linted  It is gone.
        Look for it.
      "
    `);
  });
});
