import { type Flow, variableWrite } from '@callflow-lint/core/flow';
import { DIGITS } from '@callflow-lint/core/platform';

/**
 * The variables that a nested flow gives a value, each with the index of the first action that does so: -1 where a flow
 * around it does, if that is nested too. Keys count as soon as the new call collects them.
 */
export function firstWrites(flow: Flow): ReadonlyMap<string, number> {
  const writes = new Map<string, number>();
  for (const { index, name } of writesOf(flow)) if (!writes.has(name)) writes.set(name, index);
  for (let holder = flow.nestedIn; holder?.flow.nestedIn !== undefined; holder = holder.flow.nestedIn) {
    for (const { index, name } of writesOf(holder.flow)) if (index < holder.index) writes.set(name, -1);
  }
  return writes;
}

function writesOf({ actions }: Flow) {
  return actions.flatMap((action) => {
    const collects = action.type?.waits?.some((wait) => wait.collects !== undefined) === true;
    const names = variableWrite(action, 'engine')?.names ?? [];
    return [...names, ...(collects ? [DIGITS] : [])].map((name) => ({ name, index: action.index }));
  });
}
