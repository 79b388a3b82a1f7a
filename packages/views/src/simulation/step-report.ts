import { instructionAt, type Step, type StepInput } from '@callflow-lint/core/machine';
import { isoInstant, type Minutes } from './clock.ts';
import { type OptionChange, optionChanges } from './option-changes.ts';
import type { Scenery } from './scenery.ts';
import { spokenText } from './spoken-text.ts';

/** One step of a run, ready to be shown. */
export interface StepReport {
  readonly number: number;
  /** `/actions/3` in the flow, `<id>#/actions/3` in one it fetches, `pushed:<type>` for what the platform adds. */
  readonly at: string;
  readonly line: number | null;
  readonly action: string;
  readonly type: string;
  readonly result: Step['result'];
  /** For actions that the platform added: the place of the action that had them added. */
  readonly by: string | null;
  /** The clock, and whether the action looked at it. */
  readonly now: string;
  readonly usesClock: boolean;
  /** What it waited for; null when it did not wait. */
  readonly waited: Step['waited'] | null;
  /** The keys that were seen. */
  readonly keys: string;
  readonly events: readonly string[];
  /** What it said to the caller; null when it did not speak. */
  readonly says: string | null;
  /** The flow that it fetched and that is not in the file, so that nothing of it was run. */
  readonly missingFlow: string | null;
  /** Option values that are not as posted. */
  readonly changes: readonly OptionChange[];
  /** The digits stored at the end of the step, when they have changed. */
  readonly digits: string | null;
}

/** What is known about a step besides what the machine says. */
export interface StepContext {
  readonly number: number;
  readonly now: Minutes;
  readonly usesClock: boolean;
  readonly input: StepInput;
  readonly scenery: Scenery;
}

/** Describes a step that was run. */
export function reportStep(step: Step, { number, now, usesClock, input, scenery }: StepContext): StepReport {
  const { position, at, by, type, result, option, digits, keys, waited } = step;
  const { type: actionType, option: posted } = instructionAt(position);
  return {
    number,
    at,
    line: scenery.lineOf(position) ?? null,
    action: scenery.labelOf(position),
    type,
    result,
    by: by ?? null,
    now: isoInstant(now),
    usesClock,
    waited: waited ?? null,
    keys,
    events: [...(input.events ?? [])],
    says: (result === 'done' ? spokenText(actionType, option) : undefined) ?? null,
    missingFlow: scenery.takeMissed() ?? null,
    changes: optionChanges(posted, option),
    digits: digits ?? null,
  };
}
