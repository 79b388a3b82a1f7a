import type { Random } from './random.ts';
import type { ActionJson } from './write-actions.ts';

/** What can be wrong with an action of a generated flow. */
type Fault = keyof typeof FAULTS;

export interface SprinkledFault {
  readonly fault: Fault;
  /** Index of the action that has it. */
  readonly action: number;
}

interface Recipe {
  readonly suits: (action: ActionJson) => boolean;
  readonly spoil: (action: ActionJson, random: Random) => void;
}

const FAULTS = {
  /** A jump to an id that nothing has. */
  'dangling-target': {
    suits: ({ type }) => type === 'condition_datetime',
    spoil: ({ option }, random) => {
      Object.assign(option ?? {}, { false_target_id: random.uuid() });
    },
  },
  /** A branch that leads nowhere when no key matches. */
  'missing-target': {
    suits: ({ type }) => type === 'branch',
    spoil: ({ option }) => {
      delete option?.default_target_id;
    },
  },
  /** A type with a letter too many. */
  'unknown-action-type': {
    suits: ({ type }) => type === 'talk',
    spoil: (action) => {
      action.type = 'talkk';
    },
  },
  /** An option beside `option` instead of in it. */
  'misplaced-option': {
    suits: ({ type }) => type === 'digits_receive',
    spoil: (action) => {
      Object.assign(action, { length: action.option?.length });
      delete action.option?.length;
    },
  },
} satisfies Readonly<Record<string, Recipe>>;

const KINDS = Object.keys(FAULTS) as Fault[];

/** Puts so many faults into actions, no action twice; fewer where there are not enough actions for them. */
export function sprinkle(actions: readonly ActionJson[], count: number, random: Random): SprinkledFault[] {
  const faulty = new Map<number, Fault>();
  for (let attempt = 0; attempt < count; attempt++) {
    const fault = random.pick(KINDS);
    const recipe: Recipe = FAULTS[fault];
    const suitable = actions.flatMap((action, index) => (recipe.suits(action) && !faulty.has(index) ? [index] : []));
    const index = suitable[random.below(suitable.length)];
    if (index === undefined) continue;
    recipe.spoil(actions[index] as ActionJson, random);
    faulty.set(index, fault);
  }
  return [...faulty].map(([action, fault]) => ({ fault, action })).sort((a, b) => a.action - b.action);
}
