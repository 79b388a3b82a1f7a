import { type SprinkledFault, sprinkle } from './faults.ts';
import { planFlow } from './plan.ts';
import { type Random, randomFrom } from './random.ts';
import { type ActionJson, writeActions } from './write-actions.ts';

/** What a flow is to be like. */
export interface FlowWish {
  readonly actions: number;
  readonly seed: number;
  /** Faults per action; none by default. */
  readonly faultShare?: number;
}

/** A flow to measure with. */
export interface GeneratedFlow {
  /** Only flows of a project have one. */
  readonly id?: string;
  readonly name: string;
  readonly actions: readonly ActionJson[];
  /** The faults in it and the index of the action that has each. */
  readonly faults: readonly SprinkledFault[];
}

/** Makes the same flow for the same wish, on every machine. */
export function generateFlow({ actions: count, seed, faultShare = 0 }: FlowWish): GeneratedFlow {
  if (count < 2) throw new RangeError('A flow begins and ends, so it has two actions at least.');
  const random: Random = randomFrom(seed);
  const actions = writeActions(planFlow(count, random), random);
  const faults = sprinkle(actions, Math.round(count * faultShare), random);
  return { name: `Line ${seed}`, actions, faults };
}

/** The file of a flow, laid out as an editor does. */
export function flowText({ id, name, actions }: GeneratedFlow): string {
  return `${JSON.stringify({ id, name, detail: 'Made for measuring.', actions }, null, 2)}\n`;
}
