import type { PathStep } from '@callflow-lint/core/report';
import { displayWidth } from '../../output/display-width.ts';
import type { Paint } from '../../output/paint.ts';
import { visible } from '../../output/visible.ts';

/** So many steps are shown whole; of longer paths, stretches without any decision are folded first. */
const MAX_STEPS = 10;

/** A step with its number, or how many are left out. */
type Shown = { readonly number: number; readonly step: PathStep } | { readonly leftOut: number };

/** The steps of a run, numbered, each with its line and why the run goes on as it does. */
export function pathSteps(path: readonly PathStep[], paint: Paint): string[] {
  const shown = fold(path);
  const numberWidth = String(path.length).length;
  const places = path.map(placeOf);
  const placeWidth = Math.max(...places.map((place) => place.length));
  const labelWidth = Math.max(...shown.map((each) => ('step' in each ? displayWidth(visible(each.step.action)) : 0)));
  return shown.map((each) => {
    if ('leftOut' in each) return paint.dim(`${'⋮'.padStart(numberWidth)}  ${each.leftOut} steps more`);
    const number = paint.dim(String(each.number).padStart(numberWidth));
    const place = paint.dim((places[each.number - 1] ?? '').padEnd(placeWidth));
    const label = visible(each.step.action);
    const pad = ' '.repeat(labelWidth - displayWidth(label));
    return `${number}  ${place}  ${label}${each.step.note === '' ? '' : `${pad}  ${paint.cyan(visible(each.step.note))}`}`;
  });
}

function placeOf({ location, file }: PathStep): string {
  if (location === undefined) return '';
  const { line } = location.range.start;
  return file === undefined ? `line ${line}` : `${visible(file)}:${line}`;
}

function fold(path: readonly PathStep[]): Shown[] {
  const all = path.map((step, index) => ({ number: index + 1, step }));
  if (all.length <= MAX_STEPS) return all;
  const folded: Shown[] = [];
  let stretch: typeof all = [];
  const close = () => {
    if (stretch.length > 2) folded.push({ leftOut: stretch.length });
    else folded.push(...stretch);
    stretch = [];
  };
  all.forEach((each, index) => {
    const isEnd = index === 0 || index >= all.length - 2;
    if (!isEnd && each.step.note === '') {
      stretch.push(each);
    } else {
      close();
      folded.push(each);
    }
  });
  return cutMiddle(folded);
}

/** What decides comes first and last: the way in, and what goes wrong. */
function cutMiddle(shown: Shown[]): Shown[] {
  if (shown.length <= MAX_STEPS) return shown;
  const middle = shown.slice(MAX_STEPS / 2, -MAX_STEPS / 2 + 1);
  const leftOut = middle.reduce((sum, each) => sum + ('leftOut' in each ? each.leftOut : 1), 0);
  return [...shown.slice(0, MAX_STEPS / 2), { leftOut }, ...shown.slice(-MAX_STEPS / 2 + 1)];
}
