import { writeFileSync } from 'node:fs';
import { runPage } from '@callflow-lint/testing';
import { describe, expect, test } from 'vitest';
import { readRuleFolders } from './rule-folders.ts';

/** `UPDATE_REPORTS=1` rewrites the blocks `report` and `fixed` instead of comparing them. */
const update = process.env.UPDATE_REPORTS === '1';

for (const { id, rule, pages } of await readRuleFolders()) {
  for (const { name, path, text } of pages) {
    const first = runPage({ id, rule }, text);
    const page = update ? runPage({ id, rule }, first.updated) : first;
    if (update && first.updated !== text) writeFileSync(path, first.updated);
    // rule-crash has no cases: no flow shows it.
    describe.runIf(page.cases.length > 0)(`${id}/${name}`, () => {
      for (const [{ title, expected }, { failures }] of page.cases) {
        test(`${expected}: ${title}`, () => {
          expect(failures, path).toEqual([]);
        });
      }
    });
  }
}
