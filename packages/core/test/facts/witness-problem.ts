import { type Analysis, endings, loops, reachability, type Witness } from '../../src/facts/index.ts';
import { replayProblem } from '../replay.ts';

/** What is wrong with the first witness of a flow that does not replay exactly on the machine. */
export function witnessProblem(analysis: Analysis): string | undefined {
  for (const [what, witness] of witnessesOf(analysis)) {
    const problem = witness === undefined ? undefined : replayProblem(analysis, witness);
    if (problem !== undefined) return `${what} ${problem}`;
  }
  return undefined;
}

function* witnessesOf(analysis: Analysis): Generator<[what: string, witness: Witness | undefined]> {
  const reach = analysis.get(reachability);
  for (const action of analysis.flow.actions) yield [`action ${action.index}`, reach.witness(action)];
  for (const { kind, witness } of analysis.get(loops)) yield [`${kind} loop`, witness];
  const { offEnd, cutOff } = analysis.get(endings);
  for (const { witness } of offEnd) yield ['end', witness];
  yield ['cut-off', cutOff?.witness];
}
