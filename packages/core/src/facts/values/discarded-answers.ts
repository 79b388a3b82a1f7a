import { type Action, mayWrite, type VariableRead, variableReads, variableWrite } from '../../flow/index.ts';
import { RESERVED_PREFIX } from '../../platform/index.ts';
import type { Analysis } from '../analysis.ts';
import { isDeclared } from '../declared.ts';
import { defineFact } from '../fact.ts';
import { plan } from '../plan.ts';
import { reachedFrom } from '../reached-from.ts';

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
  const reads = actions
    .flatMap((action) => variableReads(action, 'documented'))
    .filter(({ name }) => !name.startsWith(RESERVED_PREFIX) && !isDeclared(name, analysis.setting.declared ?? {}));
  return reads.length === 0 ? [] : attribute(reads, asking, analysis);
});

/** By the documentation the action may set variables of any name; on the engine it does not. */
function isDiscarded(action: Action): boolean {
  const promised = variableWrite(action, 'documented')?.anyExcept;
  return promised !== undefined && variableWrite(action, 'engine')?.anyExcept === undefined;
}

/** Each read belongs to the first action that asks before it, with nothing on the way to both that may set the variable. */
function attribute(
  reads: readonly VariableRead[],
  asking: readonly Action[],
  analysis: Analysis,
): readonly DiscardedAnswer[] {
  const { successors } = analysis.get(plan);
  const writes = analysis.flow.actions.flatMap((action) => variableWrite(action, 'engine') ?? []);
  const unasked = reachedFrom([0], successors, new Set(asking.map(({ index }) => index)));
  // What is read before anything has asked for it comes from outside.
  const outside = new Set(reads.filter(({ action }) => unasked.has(action.index)).map(({ name }) => name));
  const open = new Set(reads.filter(({ name }) => !outside.has(name)));
  const writersOf = (name: string) =>
    new Set(writes.flatMap((write) => (mayWrite(write, name) ? write.action.index : [])));
  return asking.flatMap((action) => {
    const own = [...open].filter(({ name, action: reader }) => {
      const writers = writersOf(name);
      if (!reachedFrom([0], successors, writers).has(action.index)) return false;
      return reachedFrom(successors[action.index] ?? [], successors, writers).has(reader.index);
    });
    for (const read of own) open.delete(read);
    return own.length === 0 ? [] : [{ action, reads: own }];
  });
}
