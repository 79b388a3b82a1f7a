// What VS Code says about JSON by itself, and the language server therefore does not say to it (`reportsJson`).
import { expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';

/** Whether the JSON support of the editor finds anything wrong with a text. */
async function isFaulty(text: string): Promise<boolean> {
  const service = getLanguageService({});
  const document = TextDocument.create('file:///a.flow.json', 'json', 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), { comments: 'ignore' });
  return found.length > 0;
}

test.each([
  '[1',
  '[1] 2',
  '[1 2]',
  '{ "a" 1 }',
  '{ "a": }',
  '{ 1 }',
  '{ "a": [1 }',
  '[1,, 2]',
  '["a',
  "['a']",
  '[True]',
  '["\\q"]',
  '["a\tb"]',
  '[01]',
  '[\u00a01]',
  '[1] /* open',
  '{ "a": 1, "a": 2 }',
])('%j is a fault to it', async (text) => {
  expect(await isFaulty(text)).toBe(true);
});

test.each(['', '[1e999]', '["\\ud800"]', '[12345678901234567890]'])('%j is none to it', async (text) => {
  expect(await isFaulty(text)).toBe(false);
});
