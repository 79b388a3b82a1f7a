// The cases on the pages of the rules, once more through ESLint: as flow files and as code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@callflow-lint/core/report';
import { session } from '@callflow-lint/linter';
import { type Case, readCases } from '@callflow-lint/testing';
import type { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { configOf, inOrder, type Shown, shown, VERSIONS } from './verify.ts';

const folder = fileURLToPath(new URL('../../../rules', import.meta.url));
const ids = [...session().rules.keys()];

function casesOf(id: string): Case[] {
  const pages = readdirSync(`${folder}/${id}`).filter((name) => name.endsWith('.md'));
  const cases = pages.flatMap((name) => readCases(readFileSync(`${folder}/${id}/${name}`, 'utf8')));
  // What a project declares stands in its configuration, and is no setting of ESLint.
  return cases.filter(({ settings }) => settings.declared === undefined);
}

/** Whether the text is one of JavaScript as well, meaning the same. */
function isCode({ flow, isBroken }: Case): boolean {
  return !isBroken && !flow.includes('__proto__');
}

for (const id of ids) {
  if (!existsSync(`${folder}/${id}`)) continue;
  const isSyntax = session().rules.get(id)?.group === 'syntax';
  const cases = casesOf(id);
  describe.runIf(cases.length > 0)(id, () => {
    test.each(cases)('a flow file: $title', (tested) => {
      const expected = diagnosticsOf(tested, id);
      for (const { version, linter } of VERSIONS) {
        const config = configOf(tested.settings, { [`callflow/${id}`]: entryFor(tested) });
        const found = shown(linter.verify(tested.flow, config, { filename: 'a.flow.jsonc' }));
        expect(found, version).toEqual(inOrder(expected.map((diagnostic) => toShown(diagnostic, 0))));
      }
    });
    const codes = isSyntax ? [] : cases.filter(isCode);
    test.skipIf(codes.length === 0).each(codes)('code: $title', (tested) => {
      const expected = diagnosticsOf(tested, id);
      const text = `export const flow = defineFlow(\n${tested.flow});\n`;
      for (const { version, linter } of VERSIONS) {
        const config = configOf(tested.settings, { [`callflow/${id}`]: entryFor(tested) });
        const found = shown(linter.verify(text, config, { filename: 'a.js' }));
        expect(found, version).toEqual(inOrder(expected.map((diagnostic) => toShown(diagnostic, 1))));
      }
    });
  });
}

/** Of ESLint for the rule of a case. */
function entryFor({ options }: Case): Linter.RuleEntry {
  return Object.keys(options).length === 0 ? 'error' : ['error', options];
}

function diagnosticsOf({ flow, settings: { contract, channel }, options }: Case, id: string): Diagnostic[] {
  return session({ preset: 'strict', contract, channel, rules: { [id]: ['error', options] } })
    .lint(flow)
    .diagnostics.filter(({ rule }) => rule === id);
}

function toShown({ rule, message, range: { start, end } }: Diagnostic, linesAbove: number): Shown {
  return {
    rule,
    message,
    from: `${start.line + linesAbove}:${start.column}`,
    to: `${end.line + linesAbove}:${end.column}`,
  };
}
