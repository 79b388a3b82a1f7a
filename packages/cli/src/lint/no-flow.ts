import { count } from '../format/count.ts';
import type { InputSet } from '../input/input-set.ts';
import type { InputProblem } from '../input/problem.ts';
import { EXPECTED } from '../input/read-bytes.ts';
import type { Summary } from './summary.ts';

/** The summary of a run; where there is nothing to say at all, with the problem that there is no flow, unless that is no mistake. */
export function orNoFlow(summary: Summary, { named, mayBeEmpty }: Pick<InputSet, 'named' | 'mayBeEmpty'>): Summary {
  const { files, unchanged, problems } = summary;
  const isEmpty = files === 0 && unchanged === 0 && problems.length === 0;
  return isEmpty && !mayBeEmpty ? { ...summary, problems: [noFlow(named, summary)] } : summary;
}

function noFlow(named: readonly string[], { passedOver, excluded }: Summary): InputProblem {
  const rest = excluded === 0 ? '' : ` The configuration leaves out ${count(excluded, 'file')}.`;
  const seen =
    passedOver === 0
      ? `There is no ${excluded === 0 ? '' : 'other '}JSON file in it.`
      : `None of its ${count(passedOver, 'JSON file')} looks like a flow.`;
  return {
    path: named.join(' '),
    kind: 'no-flow',
    message: seen + rest,
    remedy: `${EXPECTED} A file that is named is always linted.`,
  };
}
