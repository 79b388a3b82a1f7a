import { expect, test } from 'vitest';
import { isCutShort, isListCutShort, parse } from '../../src/source/index.ts';

test.each([
  ['[1, 2]', false],
  ['[1, 2,] // jsonc', false],
  ["['single']", false],
  ['[1, 2', true],
  ['[{ "a": 1, { "b": 2 }]', true],
  ['{ "a": [1, "b": 2 }', true],
  ['[1] [2]', true],
  ['["text]', true],
])('%j may lack something: %s', (text, expected) => {
  expect(isCutShort(parse(text))).toBe(expected);
});

test.each([
  ['{ "list": [{}] }', false],
  ['{ "list": [{}]', false],
  ['{ "list": [{}], "other": [', false],
  ['{ "list": [{}', true],
  ['{ "list": [{}, { "a": [1', true],
  ['{ "list": [{}, "other": 1 }', true],
  ['{ "list": [{}] }, {}] }', true],
  ['{ "list": [{}] }}', false],
])('the list in %j may lack entries: %s', (text, expected) => {
  const tree = parse(text);
  const member = tree.root?.kind === 'object' ? tree.root.members[0] : undefined;
  expect(member?.value?.kind === 'array' && isListCutShort(tree, member.value)).toBe(expected);
});
