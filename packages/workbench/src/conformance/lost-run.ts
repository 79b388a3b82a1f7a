import type { RecordedRun, RecordedStep } from './recorded-run.ts';

/** A recorded run that lost its caller, and where. */
export interface LostRun {
  readonly id: string;
  /** `dropped` with the reason, or `crashed`. */
  readonly how: string;
  /** The action it ended at. */
  readonly end: RecordedPlace;
  readonly type: string;
  /** Whether the step cap ended it. */
  readonly isCapped: boolean;
  /** The actions that ran more than once. */
  readonly repeated: readonly RecordedPlace[];
}

/** An action in the posted flow (`flow` is undefined) or in one of the stored flows, by its JSON pointer. */
export interface RecordedPlace {
  readonly flow: string | undefined;
  readonly pointer: string;
}

/** @returns undefined for a run that ended in another way. */
export function readLostRun({ id, outcome, reason, steps }: RecordedRun): LostRun | undefined {
  const last = steps.at(-1);
  if ((outcome !== 'dropped' && outcome !== 'crashed') || last === undefined) return undefined;
  return {
    id,
    how: reason === undefined ? outcome : `${outcome} (${reason})`,
    end: placeOf(last),
    type: last.type,
    isCapped: reason === 'cap',
    repeated: repeated(steps),
  };
}

/** Where a step ran. What the platform pushed belongs to the action that pushed it. */
export function placeOf({ at, by }: RecordedStep): RecordedPlace {
  const [first = '', second] = (by ?? at).split('#');
  return second === undefined ? { flow: undefined, pointer: first } : { flow: first, pointer: second };
}

function repeated(steps: readonly RecordedStep[]): RecordedPlace[] {
  const counts = new Map<string, number>();
  for (const { at } of steps) counts.set(at, (counts.get(at) ?? 0) + 1);
  return steps.filter(({ at }) => counts.get(at) !== 1).map(placeOf);
}
