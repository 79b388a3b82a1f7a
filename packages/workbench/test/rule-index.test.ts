import { rules } from '@callflow-lint/rules';
import { expect, test } from 'vitest';
import { ruleIndex } from '../src/generated/rule-index.ts';
import { repository } from './sample.ts';

const { path, text } = ruleIndex(repository);
const rowOf = (id: string) => text.split('\n').find((line) => line.startsWith(`| [\`${id}\`]`));

test('lists every rule with a link to its page', () => {
  expect(path).toBe('docs/rules/README.md');
  const missing = Object.keys(rules).filter((id) => !rowOf(id)?.includes(`(../../rules/${id}/rule.md)`));
  expect(missing).toEqual([]);
});

test('says which fixes there are, from what the cases of the rule show', () => {
  expect(rowOf('malformed-id')).toMatch(/\| both \| error \| safe/);
  expect(rowOf('dangling-target')).toMatch(/\| suggestion \|$/);
  expect(rowOf('reserved-id')).toMatch(/\| error \| {2}\|$/);
});
