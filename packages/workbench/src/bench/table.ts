import type { Flavour, Input } from './inputs.ts';
import type { ProgramName } from './programs.ts';
import { type Results, verdicts } from './targets.ts';

const INPUT_NAMES: Readonly<Record<Input['size'], string>> = {
  '20': '20 actions',
  '500': '500 actions',
  '5000': '5,000 actions',
  '10000': '10,000 actions',
  many: '1,000 files × 20 actions',
  project: '10,000 flows × 20 actions',
};
const FLOORS: readonly ProgramName[] = ['node -e 0', 'read', 'JSON.parse', 'parseTree', 'parseTree unbundled'];
const FLAVOURS: readonly Flavour[] = ['clean', 'faulty'];

/** What was promised and how it came out, for readers of the README. */
export function summaryTable(results: Results, nodeVersion: string): string {
  const [clean, faulty] = FLAVOURS.map((flavour) => verdicts(results, flavour)) as [
    ReturnType<typeof verdicts>,
    ReturnType<typeof verdicts>,
  ];
  const cell = ({ figure, isMet }: (typeof clean)[number]) => (isMet ? figure : `${figure} (not met)`);
  const rows = clean.map((verdict, index) => [
    verdict.what,
    cell(verdict),
    cell(faulty[index] as (typeof faulty)[number]),
    verdict.target,
  ]);
  const note = `Whole processes on Node ${nodeVersion}, the least time of each in one run; parsing is reading the same files and parsing them with jsonc-parser. \`pnpm bench\` repeats it.`;
  return `${table(['', 'Flows without faults', 'Faulty flows', 'Target'], rows)}\n\n${note}`;
}

/** Every figure. */
export function detailTable(results: Results): string {
  const rows = results.all.map(({ run: { input, program }, min, median, cpu, megabytes }) => {
    const ratio = (floor: ProgramName) =>
      FLOORS.includes(program) ? '' : (min / results.of(input.size, input.flavour, floor).min).toFixed(2);
    return [
      INPUT_NAMES[input.size],
      input.flavour,
      FLOORS.includes(program)
        ? `floor: ${program}`
        : program.startsWith('ESLint')
          ? program
          : `callflow-lint, ${program}`,
      min.toFixed(0),
      median.toFixed(0),
      cpu.toFixed(0),
      megabytes.toFixed(0),
      ratio('JSON.parse'),
      ratio('parseTree'),
      ratio('parseTree unbundled'),
    ];
  });
  const ratios = ['÷ JSON.parse', '÷ parseTree', '÷ parseTree unbundled'];
  return table(['Input', 'Flows', 'Process', 'min ms', 'median ms', 'CPU ms', 'peak MB', ...ratios], rows);
}

/** A Markdown table, its columns as wide as their widest cell, as formatters leave it. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(3, ...[head, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - cell.length)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
