import type { Random } from './random.ts';

/** One action of a flow before it is written: what it is, and which actions, by index, it leads to besides the next one. */
export interface PlannedAction {
  readonly kind: 'answer' | 'talk' | 'input' | 'branch' | 'holiday' | 'end';
  readonly targets: number[];
}

/** How often a stretch of a flow is what; talking is the rest. */
const SHARES = { menu: 0.25, holiday: 0.12, end: 0.15 };
/** A menu leads to as many blocks as it has keys. */
const KEYS = 3;
/** The last decisions lead past an end to a block of two more actions. */
const LAST_BLOCK = 3;

/**
 * The actions of a flow, as people write them: announcements, menus, holidays, blocks that end. Nothing in it is faulty. All of
 * them are reached when every jump is taken, and jumps go forward to where a block begins, so that every caller gets to an end.
 */
export function planFlow(count: number, random: Random): PlannedAction[] {
  const actions: PlannedAction[] = [{ kind: 'answer', targets: [] }];
  /** The decisions that may lead to the next block. */
  let open: PlannedAction[] = [];
  const add = (kind: PlannedAction['kind']) => {
    const action: PlannedAction = { kind, targets: [] };
    actions.push(action);
    if (kind === 'branch' || kind === 'holiday') open.push(action);
  };
  const end = () => {
    add('end');
    for (const { targets } of open) targets.push(actions.length);
    open = open.filter(({ kind, targets }) => kind === 'branch' && targets.length < KEYS);
  };

  while (count - actions.length > LAST_BLOCK) {
    const stretch = chooseStretch(random);
    if (stretch === 'menu' && count - actions.length > LAST_BLOCK + 1) {
      add('input');
      add('branch');
    } else if (stretch === 'holiday' && count - actions.length > LAST_BLOCK + 1) {
      add('holiday');
      add('talk');
    } else if (stretch === 'end' && open.length > 0 && actions.at(-1)?.kind !== 'end') end();
    else add('talk');
  }
  if (open.some(({ targets }) => targets.length === 0)) end();
  while (actions.length < count - 1) add('talk');
  add('end');
  return actions;
}

function chooseStretch(random: Random): 'talk' | 'menu' | 'holiday' | 'end' {
  const draw = random.below(100) / 100;
  const { menu, holiday, end } = SHARES;
  if (draw < menu) return 'menu';
  if (draw < menu + holiday) return 'holiday';
  return draw < menu + holiday + end ? 'end' : 'talk';
}
