import { type Action, mayWrite, type VariableRead, variableReads, variableWrite } from '../flow/index.ts';
import { RESERVED_PREFIX } from '../platform/index.ts';
import type { Analysis } from './analysis.ts';
import { isDeclared } from './declared.ts';
import { defineFact } from './fact.ts';
import { plan } from './plan.ts';

/** An answer that sets variables by the documentation, and that the deployed engine throws away. */
export interface DiscardedAnswer {
  /** The action that asks for it. */
  readonly action: Action;
  /** Where variables are read that nothing else can have set. */
  readonly reads: readonly VariableRead[];
}

/** The answers of a flow that would have to set variables, and never do. */
export const discardedAnswers = defineFact('discardedAnswers', (analysis): readonly DiscardedAnswer[] => {
  const { actions } = analysis.flow;
  const asking = actions.filter(isDiscarded);
  if (asking.length === 0) return [];
  const writes = actions.flatMap((action) => variableWrite(action, 'engine') ?? []);
  const reads = actions
    .flatMap((action) => variableReads(action, 'documented'))
    .filter(({ name }) => !name.startsWith(RESERVED_PREFIX) && !isDeclared(name, analysis.setting.declared ?? {}))
    .filter(({ name }) => !writes.some((write) => mayWrite(write, name)));
  return reads.length === 0 ? [] : attribute(reads, asking, analysis);
});

/** By the documentation the action may set variables of any name; on the engine it does not. */
function isDiscarded(action: Action): boolean {
  const promised = variableWrite(action, 'documented')?.anyExcept;
  return promised !== undefined && variableWrite(action, 'engine')?.anyExcept === undefined;
}

/** Each variable belongs to the first action that asks before every read of it; what is read sooner comes from outside. */
function attribute(
  reads: readonly VariableRead[],
  asking: readonly Action[],
  analysis: Analysis,
): readonly DiscardedAnswer[] {
  const { successors } = analysis.get(plan);
  const unasked = reachedWithout(new Set(asking.map(({ index }) => index)), successors);
  const outside = new Set(reads.filter(({ action }) => unasked.has(action.index)).map(({ name }) => name));
  const open = new Set(reads.filter(({ name }) => !outside.has(name)));
  return asking.flatMap((action) => {
    const behind = reachedFrom(action.index, successors);
    const names = new Set([...open].filter((read) => behind.has(read.action.index)).map(({ name }) => name));
    const own = [...open].filter(({ name }) => names.has(name));
    for (const read of own) open.delete(read);
    return own.length === 0 ? [] : [{ action, reads: own }];
  });
}

/** The actions that control may get to from the start without going on from some of them, whatever conditions say. */
function reachedWithout(stops: ReadonlySet<number>, successors: readonly (readonly number[])[]): ReadonlySet<number> {
  const seen = new Set([0]);
  for (const index of seen) if (!stops.has(index)) for (const next of successors[index] ?? []) seen.add(next);
  return seen;
}

function reachedFrom(index: number, successors: readonly (readonly number[])[]): ReadonlySet<number> {
  const seen = new Set(successors[index]);
  for (const at of seen) for (const next of successors[at] ?? []) seen.add(next);
  return seen;
}
