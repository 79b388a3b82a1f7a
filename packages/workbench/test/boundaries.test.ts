import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

// Types cost seconds, and the boundary rule does without them.
const eslint = new ESLint({ cwd: repository, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function boundaryProblems(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: `${repository}/${filePath}` });
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId, fatal }) => ruleId === 'house/import-boundaries' || fatal)
    .map(({ message }) => message);
}

const forbidden = [
  ['packages/core/src/flow/x.ts', "export * from '../facts/index.ts';", /flow may not import the layer facts/],
  ['packages/core/src/platform/x.ts', "export * from '../source/index.ts';", /platform may not import the layer/],
  ['packages/core/src/platform/actions/x.ts', "export * from '../../flow/index.ts';", /layer platform may not import/],
  ['packages/core/src/rule/x.ts', "import type { A } from '../flow/a.ts';", /front door/],
  ['packages/core/src/index.ts', "export * from './flow/a.ts';", /front door/],
  ['packages/core/src/flow/x.ts', "await import('../report/index.ts');", /flow may not import the layer report/],
  ['packages/core/src/flow/x.ts', "import 'jsonc-parser';", /core\/flow may not import "jsonc-parser"/],
  ['packages/core/src/source/x.ts', "import 'node:fs';", /may not import "node:fs"/],
  ['packages/core/src/flow/x.ts', "import '@callflow-lint/rules';", /core may not import rules/],
  ['packages/core/src/flow/x.ts', "import '@callflow-lint/core/source';", /by relative path/],
  ['packages/core/test/x.test.ts', "import '@callflow-lint/testing';", /core may not import testing/],
  ['packages/testing/src/x.ts', "import '@callflow-lint/linter';", /testing may not import linter/],
  ['packages/cli/src/x.ts', "import '@callflow-lint/rules';", /cli may not import rules/],
  ['packages/linter/src/x.ts', "import '@callflow-lint/workbench';", /linter may not import workbench/],
  ['packages/linter/src/x.ts', "import '../../core/src/index.ts';", /may not leave its package/],
  ['rules/dead-end/rule.ts', "import 'node:path';", /rules may not import "node:path"/],
] as const;

test.each(forbidden)('%s may not contain %s', async (filePath, code, problem) => {
  expect(await boundaryProblems(filePath, code)).toEqual([expect.stringMatching(problem)]);
});

const allowed = [
  ['packages/core/src/source/x.ts', "import { parseTree } from 'jsonc-parser';"],
  ['packages/core/src/flow/x.ts', "export * from '../source/index.ts'; export * from '../platform/index.ts';"],
  ['packages/core/src/report/x.ts', "export * from '../rule/index.ts'; export * from './wording/a.ts';"],
  ['packages/core/src/platform/actions/x.ts', "export * from '../edge.ts';"],
  ['packages/core/src/index.ts', "export * from './report/index.ts';"],
  ['packages/core/test/x.test.ts', "import 'node:fs'; import 'fast-check'; import '../src/flow/a.ts';"],
  ['rules/dead-end/rule.ts', "import { defineRule } from '@callflow-lint/core/rule';"],
  ['packages/linter/src/x.ts', "import '@callflow-lint/rules'; import '@callflow-lint/core/report';"],
  ['packages/cli/src/x.ts', "await import('@callflow-lint/linter'); await import('node:fs');"],
  ['packages/workbench/src/x.ts', "import '@callflow-lint/testing'; import '@callflow-lint/rules';"],
] as const;

test.each(allowed)('%s may contain %s', async (filePath, code) => {
  expect(await boundaryProblems(filePath, code)).toEqual([]);
});
