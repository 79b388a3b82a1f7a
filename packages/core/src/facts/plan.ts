import { Plan } from '../explore/index.ts';
import type { Action } from '../flow/index.ts';
import { defineFact } from './fact.ts';
import { storedProgram } from './stored-program.ts';
import { toProgram } from './to-program.ts';

/** What can be said of a flow before it is explored, whatever conditions say. Much cheaper than what is built on it. */
export const plan = defineFact('plan', ({ flow, setting: { contract, channel, project } }) => {
  if (project === undefined) return new Plan(toProgram(flow), contract, channel);
  return new Plan(toProgram(flow), contract, channel, (id) => {
    const stored = project.find(id);
    return stored === undefined ? undefined : storedProgram(stored);
  });
});

/** Whether ways lead from an action back to it, whatever conditions say. */
export function isOnCircle({ component, successors }: Plan, { index }: Action): boolean {
  return successors[index]?.some((to) => component[to] === component[index]) === true;
}
