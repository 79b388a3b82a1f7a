import { expect, test } from 'vitest';
import { readCases } from '../src/index.ts';

const fence = '```';

/** A page with `~~~` for the fences. */
function page(text: string): string {
  return text.replaceAll('~~~', fence);
}

test('reads a flow under each heading, and what is expected of it', () => {
  const cases = readCases(
    page('# id\n\n## Reported\n\n### One\n\n~~~json\n[1]\n~~~\n\n## Not reported\n\n### Two\n\n~~~jsonc\n[2]\n~~~\n'),
  );
  expect(cases).toEqual([
    {
      title: 'One',
      expected: 'reported',
      flow: '[1]',
      language: 'json',
      isBroken: false,
      isProject: false,
      settings: { contract: 'both', channel: 'call' },
      options: {},
      report: undefined,
      fixed: undefined,
    },
    {
      title: 'Two',
      expected: 'not reported',
      flow: '[2]',
      language: 'jsonc',
      isBroken: false,
      isProject: false,
      settings: { contract: 'both', channel: 'call' },
      options: {},
      report: undefined,
      fixed: undefined,
    },
  ]);
});

test('leaves flows outside the two sections alone', () => {
  const text = '# id\n\n~~~json\n[0]\n~~~\n\n## Reported\n\n~~~json\n[1]\n~~~\n\n## Options\n\n~~~json\n[2]\n~~~\n';
  expect(readCases(page(text)).map(({ flow, title }) => [title, flow])).toEqual([['Reported', '[1]']]);
});

test('numbers the flows that share a heading', () => {
  const text = '## Reported\n\n### Both\n\n~~~json\n[1]\n~~~\n\nand\n\n~~~json\n[2]\n~~~\n';
  expect(readCases(page(text)).map(({ title }) => title)).toEqual(['Both', 'Both (2)']);
});

test('takes headings with code and emphasis as they are read', () => {
  const text = '## Reported\n\n### The `id` of *every* action\n\n~~~json\n[1]\n~~~\n';
  expect(readCases(page(text))[0]?.title).toBe('The id of every action');
});

test('reads the report, the fixed text and how it is fixed', () => {
  const text = '## Reported\n\n~~~json\n[1]\n~~~\n\n~~~report\nfound\n~~~\n\n~~~fixed suggestion\n[2]\n~~~\n';
  const [only] = readCases(page(text));
  expect(only?.report?.text).toBe('found');
  expect(only?.fixed).toMatchObject({ text: '[2]', safety: 'suggestion' });
});

test('knows which flow is broken on purpose', () => {
  const text = '## Reported\n\n~~~json broken contract=engine\n[1\n~~~\n';
  expect(readCases(page(text))[0]).toMatchObject({ isBroken: true, settings: { contract: 'engine' } });
});

test('reads the attributes of a flow', () => {
  const text = '## Reported\n\n~~~json contract=engine channel=api\n[1]\n~~~\n';
  expect(readCases(page(text))[0]?.settings).toEqual({ contract: 'engine', channel: 'api' });
});

test.each([
  ['## Reported\n\n~~~json contract=mine\n[1]\n~~~\n', 'line 3: unknown attribute "contract=mine"'],
  ['## Reported\n\n~~~json fast\n[1]\n~~~\n', 'line 3: unknown attribute "fast"'],
  ['## Reported\n\n~~~report\n~~~\n', 'line 3: a block "report" belongs below a flow that is reported'],
  [
    '## Not reported\n\n~~~json\n[1]\n~~~\n\n~~~fixed\n~~~\n',
    'line 7: a block "fixed" belongs below a flow that is reported',
  ],
])('refuses a page that cannot be meant so', (text, message) => {
  expect(() => readCases(page(text))).toThrow(message);
});
