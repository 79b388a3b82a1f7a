import type { Json } from '@callflow-lint/core/source';
import { type StepReport, stepNotes } from '@callflow-lint/views/simulation';
import { displayWidth } from '../output/display-width.ts';
import type { Paint } from '../output/paint.ts';
import { visible } from '../output/visible.ts';

const INDENT = ' '.repeat(15);

/** One step of a run as it is shown. */
export function renderStep(step: StepReport, paint: Paint): string {
  const { number, line, action, by, result, says, missingFlow, changes, digits } = step;
  const place = line === null ? '' : `line ${line}`;
  const label = visible(action);
  const notes = stepNotes(step).join(', ');
  const pad = ' '.repeat(Math.max(0, 34 - displayWidth(label)));
  const head = `${paint.dim(String(number).padStart(3))}  ${paint.dim(place.padEnd(9))} ${label}${by === null ? '' : paint.dim(` (by ${by})`)}`;
  const tail = notes === '' ? '' : `${pad}  ${result === 'error' ? paint.red(notes) : paint.cyan(notes)}`;
  const details = says === null ? [] : [`${paint.dim('says:')} ${shown(says)}`];
  if (missingFlow !== null) {
    details.push(paint.yellow(`the flow ${shown(missingFlow)} is not in this file; taken as doing nothing`));
  }
  for (const { path, from, to } of changes) {
    // What is said stands there already.
    if (to !== says) details.push(`${paint.dim(`${path}:`)} ${shown(from)} ${paint.dim('→')} ${shown(to)}`);
  }
  if (digits !== null) details.push(`${paint.dim('digits:')} ${digits === '' ? 'none any more' : shown(digits)}`);
  return `${head}${tail}\n${details.map((detail) => `${INDENT}${detail}\n`).join('')}`;
}

function shown(value: Json): string {
  return visible(JSON.stringify(value));
}
