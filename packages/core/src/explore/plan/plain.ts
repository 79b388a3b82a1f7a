import type { Effect, Wait } from '../../platform/index.ts';
import type { Compiled } from './compiled.ts';

/** What a plain action does: nothing but wait, perhaps. */
export interface Plain {
  /** The wait; undefined when it runs on at once. */
  readonly wait: Wait | undefined;
}

/** What decides whether an action is plain, apart from itself. */
export interface Followed {
  readonly variables: readonly string[];
  readonly followsCall: boolean;
}

/**
 * Most actions of a flow only speak, wait or store something nobody asks for, whatever the state. They are told from the
 * others once, so that exploring them takes next to nothing.
 * @returns undefined for actions that have something to decide or to change.
 */
export function plainOf(compiled: Compiled, followed: Followed): Plain | undefined {
  const [edge] = compiled.edges;
  if (compiled.readiness !== 'runs' || compiled.openIds.length > 0 || edge === undefined) return undefined;
  if (edge.when !== undefined || edge.to.go !== 'next') return undefined;
  if (edge.effects?.some((effect) => isNoticed(effect, followed)) === true) return undefined;
  const { wait } = compiled;
  return wait === 'open' || wait?.collects !== undefined ? undefined : { wait };
}

/** Whether an effect changes anything that is followed. */
function isNoticed(effect: Effect, { variables, followsCall }: Followed): boolean {
  switch (effect.do) {
    case 'answer':
    case 'record':
    case 'stream':
      return followsCall;
    case 'store':
      return effect.variables.some((name) => variables.includes(name));
    default:
      return true;
  }
}
