import type { Summary } from '../../lint/summary.ts';
import type { Paint } from '../../output/paint.ts';
import { visible } from '../../output/visible.ts';
import { count } from '../count.ts';
import type { FormatOptions } from '../formatter.ts';

/** What stands at the end of a report: problems with the input, then the counts. */
export function renderClosing(summary: Summary, options: FormatOptions, paint: Paint): string {
  const problems = summary.problems.map(
    ({ path, message, remedy }) =>
      `${paint.underline(visible(path))}\n  ${paint.red('not linted')}  ${visible(message)}\n  ${paint.dim(visible(remedy))}\n`,
  );
  const notes = [
    fixNote(summary, options),
    acceptedNote(summary),
    explainNote(summary),
    passedOverNote(summary),
  ].filter((note) => note !== '');
  const verdict = summary.files === 0 ? [] : [verdictOf(summary, options, paint)];
  const lines = [...verdict, ...notes.map((note) => paint.dim(`  ${note}`))];
  return [...problems, ...(lines.length === 0 ? [] : [`${lines.join('\n')}\n`])].join('\n');
}

function verdictOf(summary: Summary, { isQuiet }: FormatOptions, paint: Paint): string {
  const { errors, warnings, files, flows, filesWithFindings, problems } = summary;
  const scope = `${count(files, 'file')}, ${count(flows, 'flow')}`;
  if (errors + warnings === 0) {
    const mark = problems.length === 0 ? paint.green('✔') : paint.yellow('!');
    return `${mark} No findings in ${scope}${problems.length === 0 ? '' : `; ${count(problems.length, 'input')} not linted`}.`;
  }
  const mark = errors > 0 ? paint.red('✖') : paint.yellow('!');
  const counts = [count(errors, 'error'), count(warnings, 'warning') + (isQuiet && warnings > 0 ? ' (not shown)' : '')];
  const where = filesWithFindings === files ? scope : `${filesWithFindings} of ${scope}`;
  return `${mark} ${paint.bold(counts.join(', '))} in ${where}.`;
}

function fixNote({ fixable, fixed, fixedFiles }: Summary, { isDryRun }: FormatOptions): string {
  const done = `${count(fixed, 'fix', 'fixes')} in ${count(fixedFiles, 'file')}`;
  if (fixed > 0) return isDryRun ? `--fix would apply ${done}.` : `Applied ${done}.`;
  return fixable > 0 ? `${count(fixable, 'of them', 'of them')} can be mended by --fix.` : '';
}

function acceptedNote({ suppressed, baselined }: Summary): string {
  const parts = [
    ...(suppressed === 0 ? [] : [`${count(suppressed, 'finding')} suppressed`]),
    ...(baselined === 0 ? [] : [`${count(baselined, 'old finding')} in the baseline`]),
  ];
  return parts.length === 0 ? '' : `Not shown: ${parts.join(', ')}.`;
}

function explainNote({ errors, warnings }: Summary): string {
  return errors + warnings === 0 ? '' : 'callflow-lint explain RULE says more about a rule.';
}

function passedOverNote({ passedOver, skippedDirectories, excluded, unchanged }: Summary): string {
  const passed =
    passedOver === 0
      ? ''
      : `Passed over ${count(passedOver, 'JSON file')} that ${passedOver === 1 ? 'does not look like a flow' : 'do not look like flows'}.`;
  const skipped =
    skippedDirectories === 0
      ? ''
      : `Left out ${count(skippedDirectories, 'directory', 'directories')} (node_modules, version control).`;
  const unwanted = excluded === 0 ? '' : `The configuration leaves out ${count(excluded, 'file')}.`;
  const old = unchanged === 0 ? '' : `${count(unchanged, 'file')} ${unchanged === 1 ? 'has' : 'have'} not changed.`;
  return [passed, skipped, unwanted, old].filter((part) => part !== '').join(' ');
}
