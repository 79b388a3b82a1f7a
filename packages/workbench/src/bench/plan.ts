import type { Random } from './random.ts';

/** One action of a flow before it is written: what it is, and which actions, by index, it leads to besides the next one. */
export interface PlannedAction {
  readonly kind: 'answer' | 'talk' | 'input' | 'branch' | 'hours' | 'retry' | 'end';
  readonly targets: number[];
}

/** How often a stretch of a flow is what; talking is the rest. */
const SHARES = { input: 0.15, menu: 0.15, hours: 0.12, end: 0.08 };
/** Of the inputs, so many let the caller try again. */
const RETRIES = 0.3;
/** Jumps go at most so many stretches ahead. */
const REACH = 9;
/** Whatever follows an end is reached from at most so many stretches before it. */
const LOOK_BACK = 16;
const KEYS = 9;

/**
 * The actions of a flow, as people write them: announcements, inputs with a few retries, menus, opening hours, ends. All of them
 * are reached when every jump is taken, and jumps other than retries go forward, so that every caller gets to an end.
 */
export function planFlow(count: number, random: Random): PlannedAction[] {
  const actions: PlannedAction[] = [{ kind: 'answer', targets: [] }];
  /** Where stretches begin: jumps lead there, and never between an input and the branch that reads it. */
  const starts = [0];
  const add = (kind: PlannedAction['kind'], ...targets: number[]) => actions.push({ kind, targets });

  while (actions.length < count - 1) {
    const room = count - 1 - actions.length;
    const stretch = chooseStretch(random, room);
    const start = actions.length;
    if (stretch === 'end' && !leadPastEnd(actions, starts, start + 1)) continue;
    starts.push(start);
    if (stretch === 'input' || stretch === 'menu') add('input');
    if (stretch === 'menu') add('branch');
    else if (stretch !== 'input') add(stretch);
    else if (room > 1 && random.chance(RETRIES)) add('retry', starts[Math.max(1, starts.length - 3)] ?? start);
  }
  starts.push(actions.length);
  add('end');
  leadAhead(actions, starts, random);
  return actions;
}

function chooseStretch(random: Random, room: number): 'talk' | 'input' | 'menu' | 'hours' | 'end' {
  const draw = random.below(100) / 100;
  const { input, menu, hours, end } = SHARES;
  if (draw < input) return 'input';
  if (draw < input + menu) return room > 1 ? 'menu' : 'talk';
  if (draw < input + menu + hours) return 'hours';
  return draw < input + menu + hours + end ? 'end' : 'talk';
}

/** Makes a decision before an end lead to what follows it; false when there is none that has not got its targets. */
function leadPastEnd(actions: readonly PlannedAction[], starts: readonly number[], target: number): boolean {
  const from = starts.at(-LOOK_BACK) ?? 0;
  const decision = actions.findLast(
    ({ kind, targets }, index) =>
      index >= from && ((kind === 'branch' && targets.length < KEYS) || (kind === 'hours' && targets.length === 0)),
  );
  decision?.targets.push(target);
  return decision !== undefined;
}

/** Gives every decision that still lacks them targets further on. */
function leadAhead(actions: readonly PlannedAction[], starts: readonly number[], random: Random): void {
  for (const [index, { kind, targets }] of actions.entries()) {
    if (kind !== 'branch' && kind !== 'hours') continue;
    const first = starts.findIndex((start) => start > index);
    const wanted = kind === 'hours' ? 1 : 2;
    while (targets.length < wanted) {
      targets.push(starts[Math.min(starts.length - 1, first + random.below(REACH))] as number);
    }
  }
}
