import type { Diagnostic } from '@callflow-lint/core/report';
import type { Paint } from '../../output/paint.ts';
import { visible } from '../../output/visible.ts';
import { codeFrame } from './code-frame.ts';
import { pathSteps } from './path-steps.ts';

const INDENT = '  ';
const LABEL_WIDTH = 'Caller  '.length;

/** One finding: where, what, the source, what the caller experiences, the path that proves it, what to do. */
export function renderFinding(diagnostic: Diagnostic, text: string, paint: Paint): string {
  const lines = [
    headline(diagnostic, paint),
    ...codeFrame(text, diagnostic.range, paint).map((line) => `  ${line}`),
    ...labelled('Caller', [visible(diagnostic.consequence.text)], paint),
    ...(diagnostic.path.length === 0 ? [] : labelled('Path', pathSteps(diagnostic.path, paint), paint)),
    ...diagnostic.related.flatMap(({ range, text: note }) =>
      labelled('See', [`line ${range.start.line}: ${visible(note)}`], paint),
    ),
    ...labelled('Fix', fixLines(diagnostic, paint), paint),
  ];
  return lines.map((line) => `${INDENT}${line}`.trimEnd()).join('\n');
}

function headline({ range, severity, message, rule, contract }: Diagnostic, paint: Paint): string {
  const { line, column } = range.start;
  const level = severity === 'error' ? paint.red('error') : paint.yellow('warning');
  const mark = contract === 'both' ? '' : ` (${contract})`;
  return `${paint.dim(`${line}:${column}`)}  ${level}  ${paint.bold(visible(message))}  ${paint.dim(rule + mark)}`;
}

function fixLines({ help, fixes }: Diagnostic, paint: Paint): string[] {
  const [fix] = [...fixes].sort((a, b) => Number(b.safety === 'safe') - Number(a.safety === 'safe'));
  const lines = help === '' ? [] : [visible(help)];
  if (fix === undefined) return lines;
  const how = fix.safety === 'safe' ? '--fix does it' : 'suggestion';
  return [...lines, `${visible(fix.title)} ${paint.dim(`(${how})`)}`];
}

/** Lines behind a label, the further ones indented to the same column. */
function labelled(label: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => {
    const head = index === 0 ? paint.dim(label.padEnd(LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH);
    return `  ${head}${line}`;
  });
}
