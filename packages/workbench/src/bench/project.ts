import { type FlowWish, type GeneratedFlow, generateFlow } from './generator.ts';
import { randomFrom } from './random.ts';
import type { ActionJson } from './write-actions.ts';

/** What a project of flows is to be like. */
export interface ProjectWish extends Omit<FlowWish, 'seed'> {
  readonly flows: number;
}

/** How many of the flows fetch others. */
const FETCHING_SHARE = 0.25;
/** Flows of the last part of a project fetch none, so that no chain of fetches gets long. */
const LEVELS = 4;

/** Makes flows with ids, some of which fetch one or two of those behind them; nothing goes in circles. */
export function* generateProject({ flows, ...wish }: ProjectWish): Generator<GeneratedFlow> {
  for (let index = 0; index < flows; index++) {
    const flow = generateFlow({ ...wish, seed: index + 1 });
    yield { ...flow, id: idOf(index), actions: withFetches(flow.actions, index, flows) };
  }
}

function idOf(index: number): string {
  return randomFrom(-1 - index).uuid();
}

/** Some of its ends become fetches of flows in a later part of the project, all of which hang up. */
function withFetches(actions: readonly ActionJson[], index: number, flows: number): readonly ActionJson[] {
  const random = randomFrom(index);
  const part = Math.floor((index * LEVELS) / flows) + 1;
  const start = Math.ceil((part * flows) / LEVELS);
  if (part >= LEVELS || !random.chance(FETCHING_SHARE)) return actions;
  let left = 1 + random.below(2);
  return actions.map((action) => {
    if (action.type !== 'hangup' || left === 0) return action;
    left--;
    const fetched = idOf(start + random.below(flows - start));
    return { ...action, type: 'fetch_flow', option: { flow_id: fetched } };
  });
}
