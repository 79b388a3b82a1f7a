import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';

const extension = join(import.meta.dirname, '..');
const fixtures = join(extension, '../../fixtures');

/** The JSON support of the editor, with the schema that the extension gives it or without. */
function editorJson(hasSchema: boolean) {
  const service = getLanguageService({});
  const schema = JSON.parse(readFileSync(join(extension, 'schemas/flow.schema.json'), 'utf8')) as object;
  if (hasSchema) service.configure({ schemas: [{ uri: 'schema://flow', fileMatch: ['*'], schema }] });
  return service;
}

const PLAIN = { comments: 'ignore', trailingCommas: 'ignore' } as const;

async function jsonFindings(text: string, hasSchema: boolean): Promise<unknown[]> {
  const service = editorJson(hasSchema);
  const document = TextDocument.create('file:///a.flow.jsonc', 'jsonc', 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), PLAIN);
  return found.map(({ message }) => message);
}

test('the schema says nothing about any flow, because the findings do', async () => {
  const folders = ['flows', 'clean', 'probes', 'actions'];
  const entries = folders.flatMap((folder) =>
    readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const files = entries.filter((file) => /\.jsonc?$/.test(file));
  expect(files.length).toBeGreaterThan(50);
  const texts = [
    ...files.map((file) => readFileSync(join(fixtures, file), 'utf8')),
    '{ "name": 1, "actions": [{ "type": "talk", "option": { "text": 1 } }, 2], "more": true }',
    '[]',
  ];
  for (const text of texts) {
    // What JSON itself forbids is said with and without a schema.
    const usual = await jsonFindings(text, false);
    expect(usual, text).toEqual(expect.arrayContaining(await jsonFindings(text, true)));
  }
});

test('the schema completes the members of a flow, and no others', async () => {
  const service = editorJson(true);
  const labelsAt = async (marked: string) => {
    const offset = marked.indexOf('|');
    const document = TextDocument.create('file:///a.flow.json', 'json', 1, marked.replace('|', ''));
    const list = await service.doComplete(document, document.positionAt(offset), service.parseJSONDocument(document));
    return list?.items.map(({ label }) => label).sort();
  };
  expect(await labelsAt('{ | }')).toEqual(['actions', 'detail', 'name', 'on_complete_flow_id']);
  expect(await labelsAt('{ "actions": [{ | }] }')).toEqual([]);
});
