import type { PlannedAction } from './plan.ts';
import type { Random } from './random.ts';

/** An action as it stands in a file. */
export interface ActionJson {
  /** Only what is jumped to has one. */
  id?: string;
  type: string;
  option?: Record<string, unknown>;
}

const ANNOUNCEMENTS = [
  'Welcome to the harbour office. This line is open for skippers, suppliers and visitors.',
  'Berths are given out at the office on the quay, and everything else is settled on the telephone.',
  'The workshop has gone home. Tomorrow at eight the lights are on again.',
  'Have your mooring card at hand: its number tells us which boat is yours.',
  'Someone is on the way to the telephone; it may take a minute or two.',
  'The crane is booked until Thursday. We shall call you as soon as it is free.',
];

/** Writes planned actions as the platform reads them. */
export function writeActions(plan: readonly PlannedAction[], random: Random): ActionJson[] {
  const ids = plan.map(() => random.uuid());
  const named = new Set<number>();
  const idOf = (index: number) => {
    named.add(index);
    return ids[index] as string;
  };
  const actions = plan.map((action, index) => write(action, index, idOf, random));
  return actions.map((action, index) => (named.has(index) ? { id: idOf(index), ...action } : action));
}

function write(
  { kind, targets }: PlannedAction,
  index: number,
  idOf: (index: number) => string,
  random: Random,
): Omit<ActionJson, 'id'> {
  switch (kind) {
    case 'answer':
      return { type: 'answer' };
    case 'talk':
      return { type: 'talk', option: { text: random.pick(ANNOUNCEMENTS), language: 'en-US' } };
    case 'input':
      return { type: 'digits_receive', option: { duration: 6000, key: '#', length: 1 } };
    case 'branch': {
      const keys = targets.map((target, key) => [String(key + 1), idOf(target)] as const);
      const option = { variable: 'voipbin.call.digits', default_target_id: idOf(index + 1) };
      return { type: 'branch', option: { ...option, target_ids: Object.fromEntries(keys) } };
    }
    case 'holiday': {
      const option = { condition: '==', month: 1 + random.below(12), day: 1 + random.below(28), hour: -1, minute: -1 };
      return { type: 'condition_datetime', option: { ...option, false_target_id: idOf(targets[0] ?? index + 1) } };
    }
    case 'end':
      return { type: 'hangup' };
  }
}
