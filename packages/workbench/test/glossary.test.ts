import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './sample.ts';

const text = readFileSync(join(repository, 'docs/glossary.md'), 'utf8');

/** `- **Noun**: … (`file.ts`)`; an entry may name several nouns, each with its file behind it. */
const entries = Array.from(text.matchAll(/^- ([\s\S]*?)(?=\n- |\n\n|\n*$(?![\s\S]))/gm), ({ 1: entry = '' }) => entry);

const nouns = entries.flatMap((entry) => {
  const parts = Array.from(entry.matchAll(/\*\*([^*]+)\*\*([\s\S]*?)(?=\*\*|$)/g), ({ 1: noun = '', 2: rest = '' }) => {
    return { noun, file: /\(`([^`]+\.ts)`\)/.exec(rest)?.[1] };
  });
  // Nouns before a file share it.
  return parts.map(({ noun, file }, index) => ({
    noun,
    file: file ?? parts.slice(index).find((part) => part.file !== undefined)?.file,
  }));
});

test.each(nouns.filter(({ file }) => file !== undefined))('$noun is a word of $file', ({ noun, file = '' }) => {
  const path = [file, `packages/core/src/${file}`]
    .map((each) => join(repository, each))
    .find((each) => existsSync(each));
  expect(path, file).toBeDefined();
  const words = readFileSync(path ?? '', 'utf8').toLowerCase();
  expect(words).toMatch(new RegExp(`\\b${noun.toLowerCase().replaceAll(' ', '[ _]?')}`));
});

test('the glossary has entries', () => {
  expect(nouns.length).toBeGreaterThan(40);
});
