import { type Action, type Flow, variableReads } from '../../flow/index.ts';
import { DIGITS, perType } from '../../platform/index.ts';
import { exploration } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { type Visits, visits } from '../runs/visits.ts';

/** A branch on the keys pressed, and what callers hear before they press them. */
export interface Menu {
  readonly branch: Action;
  /** The actions that speak on some way to the branch, since the last branch before it; in the order of the flow. */
  readonly prompts: readonly Action[];
  /** False when something else is heard as well whose words are not known, or when something else looks at the keys. */
  readonly isComplete: boolean;
}

/** The menus of a flow that calls get to. */
export const menus = defineFact('menus', (analysis): readonly Menu[] => {
  const { flow } = analysis;
  const branches = flow.actions.filter(looksAtKeys);
  if (branches.length === 0) return [];
  const reached = analysis.get(visits);
  const predecessors = invert(analysis.get(exploration).plan.successors, reached);
  return branches
    .filter(({ index }) => reached[index] !== undefined)
    .map((branch) => toMenu(branch, flow, predecessors));
});

/** Whether the keys decide where an action jumps to. */
function looksAtKeys(action: Action): boolean {
  return action.type !== undefined && branches(action.type) && variableReads(action, 'documented').some(isKeys);
}

const branches = perType(({ edges }) => edges.some(({ when }) => when?.is === 'key'));

function isKeys({ name, template }: { readonly name: string; readonly template: unknown }): boolean {
  return name === DIGITS && template === undefined;
}

function toMenu(branch: Action, { actions }: Flow, predecessors: readonly (readonly number[])[]): Menu {
  const before = new Set(predecessors[branch.index]);
  const between: Action[] = [];
  for (const index of before) {
    const action = actions[index] as Action;
    if (looksAtKeys(action)) continue;
    between.push(action);
    for (const earlier of predecessors[index] ?? []) before.add(earlier);
  }
  const prompts = between.filter((action) => speechOf(action) !== undefined).sort((a, b) => a.index - b.index);
  const isComplete = between.every((action) => !isWordless(action) && !looksAtDigits(action));
  return { branch, prompts, isComplete };
}

/** The option that holds the words an action speaks; undefined when it speaks none. */
export function speechOf({ type }: Action): string | undefined {
  return type === undefined ? undefined : spokenOption(type);
}

const spokenOption = perType(
  ({ options }) => Object.entries(options).find(([, { content }]) => content === 'speech')?.[0],
);

/** Plays something that is not spoken from a text. */
function isWordless(action: Action): boolean {
  return speechOf(action) === undefined && action.type !== undefined && plays(action.type);
}

const plays = perType(({ waits }) => waits?.some(({ until }) => until === 'playback') === true);

/** Looks at the keys without collecting them, for example in a condition. */
function looksAtDigits(action: Action): boolean {
  if (action.type !== undefined && collects(action.type)) return false;
  return variableReads(action, 'documented').some(({ name }) => name === DIGITS);
}

const collects = perType(({ waits }) => waits?.some((wait) => wait.collects !== undefined) === true);

function invert(successors: readonly (readonly number[])[], reached: Visits): readonly (readonly number[])[] {
  const predecessors: number[][] = successors.map(() => []);
  for (let index = 0; index < successors.length; index++) {
    if (reached[index] === undefined) continue;
    for (const target of successors[index] ?? []) predecessors[target]?.push(index);
  }
  return predecessors;
}
