import { expect, test } from 'vitest';
import type { Flavour, Size } from '../src/bench/inputs.ts';
import { type Figures, figuresOf } from '../src/bench/measure.ts';
import { type Run, runsOf } from '../src/bench/programs.ts';
import { withTable } from '../src/bench/readme.ts';
import { detailTable, summaryTable } from '../src/bench/table.ts';
import { Results, verdicts } from '../src/bench/targets.ts';

const eslint = { bin: 'e.js', trivial: 't.mjs', allRules: 'r.mjs' };
const floors = { read: 'r.mjs', jsonParse: 'a.mjs', parseTree: 'b.mjs', parseTreeUnbundled: 'c.mjs' };

/** Every floor takes 100 ms; the command line takes what is given by size, with 90 MB. */
function resultsWith(times: Readonly<Record<Size, number>>): Results {
  const sizes = Object.keys(times) as Size[];
  const runs = (['clean', 'faulty'] as const).flatMap((flavour: Flavour) =>
    sizes.flatMap((size) => runsOf({ size, flavour, path: 'x' }, { floors, cli: 'cli.js', eslint }, 'report')),
  );
  const figures = runs.map((run): Figures => {
    const isFloor = run.program === 'node -e 0' || /parse|read$|eslint.json/i.test(run.program);
    const share = run.program === 'ESLint, all rules' ? 0.5 : 1;
    const min = isFloor ? 100 : share * times[run.input.size];
    const megabytes = run.input.size === 'project' ? times.project : 90;
    return { run, min, median: min + 5, cpu: min + 1, megabytes: isFloor ? 40 : megabytes };
  });
  return new Results(figures);
}

const good = resultsWith({ 20: 150, 500: 160, 5000: 199, 10000: 399, many: 200, project: 100 });
const bad = resultsWith({ 20: 171, 500: 160, 5000: 201, 10000: 443, many: 250, project: 401 });

test('holds results against the targets', () => {
  expect(verdicts(good, 'clean').map(({ isMet }) => isMet)).toEqual(Array(11).fill(true));
  expect(verdicts(bad, 'faulty').map(({ isMet }) => isMet)).toEqual([
    ...[false, false, false, false, false, true, true],
    ...[false, false, false, false],
  ]);
});

/** The cells of each line; how wide the columns are is left to the eye. */
function cellsOf(table: string): string[] {
  return table.split('\n').map((line) => line.replace(/ +\|/g, ' |').replace(/-+/g, '-'));
}

test('makes columns as wide as their widest cell', () => {
  const widths = summaryTable(bad, '20.1.2')
    .split('\n')
    .slice(0, 13)
    .map((line) => line.length);
  expect(new Set(widths).size).toBe(1);
});

test('renders what was promised and how it came out', () => {
  expect(cellsOf(summaryTable(bad, '20.1.2')).slice(0, 4)).toEqual([
    '| | Flows without faults | Faulty flows | Target |',
    '| - | - | - | - |',
    '| Cold start: one flow of 20 actions | node -e 0 + 71 ms (not met) | node -e 0 + 71 ms (not met) | ≤ + 70 ms |',
    '| 1,000 files of 20 actions | 2.50 × parsing (not met) | 2.50 × parsing (not met) | ≤ 2 × |',
  ]);
  expect(summaryTable(good, '20.1.2')).not.toContain('not met');
  expect(summaryTable(good, '20.1.2')).toContain('Node 20.1.2');
});

test('renders every figure, with ratios for what is no floor', () => {
  const lines = cellsOf(detailTable(good));
  expect(lines).toHaveLength(2 + 2 * (5 * 7 + 9 + 2));
  expect(lines).toContain('| 20 actions | clean | floor: parseTree | 100 | 105 | 101 | 40 | | | |');
  expect(lines).toContain(
    '| 5,000 actions | clean | callflow-lint, json | 199 | 204 | 200 | 90 | 1.99 | 1.99 | 1.99 |',
  );
});

test('takes the least and the middle of the times, and the most memory', () => {
  const samples = [30, 10, 20, 40].map((milliseconds) => ({
    milliseconds,
    cpu: milliseconds + 1,
    megabytes: milliseconds * 2,
  }));
  const run: Run = good.all[0]!.run;
  expect(figuresOf(run, samples)).toEqual({ run, min: 10, median: 25, cpu: 11, megabytes: 80 });
  expect(figuresOf(run, samples.slice(0, 3)).median).toBe(20);
});

test('puts the table between the marks and nowhere else', () => {
  const readme = 'a\n<!-- bench:start -->\nold\n<!-- bench:end -->\nz\n';
  const once = withTable(readme, 'new');
  expect(once).toBe('a\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nz\n');
  expect(withTable(once ?? '', 'new')).toBe(once);
  expect(withTable('no marks', 'new')).toBeUndefined();
});
