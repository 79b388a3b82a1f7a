import { durationOf, textOf } from '../../machine/index.ts';
import { type Effect, type Guard, hasPlaceholder, type Wait } from '../../platform/index.ts';
import { evaluate } from '../guards/guard.ts';
import type { Scene } from '../guards/scene.ts';
import type { State } from '../state.ts';
import type { Compiled } from './compiled.ts';

/** What a plain action does: nothing but wait, perhaps. */
export interface Plain {
  /** The wait; undefined when it runs on at once. */
  readonly wait: Wait | undefined;
}

/** What decides whether an action is plain, apart from itself. */
export interface Followed {
  readonly variables: ReadonlySet<string>;
  readonly followsCall: boolean;
}

/**
 * Most actions of a flow only speak, wait or store something nobody asks for, whatever the state. They are told from the
 * others once, so that exploring them takes next to nothing.
 * @returns undefined for actions that have something to decide or to change.
 */
export function plainOf(compiled: Compiled, followed: Followed, scene: Scene, state: State): Plain | undefined {
  const [edge] = compiled.edges;
  if (compiled.readiness !== 'runs' || compiled.openIds.length > 0 || edge === undefined) return undefined;
  if (edge.when !== undefined || edge.to.go !== 'next') return undefined;
  if (edge.effects?.some((effect) => isNoticed(effect, followed)) === true) return undefined;
  const wait = staticWait(compiled, scene, state);
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
      return effect.variables.some((name) => variables.has(name));
    default:
      return true;
  }
}

/** The wait that applies in every state; `open` where that depends on the state. */
function staticWait({ waits, options }: Compiled, scene: Scene, state: State): Wait | undefined | 'open' {
  for (const wait of waits) {
    if (wait.unless !== undefined && !isStatic(wait.unless, options)) return 'open';
    if (wait.limit !== undefined && 'tones' in wait.limit && hasPlaceholder(textOf(options, wait.limit.tones)))
      return 'open';
    const isOff = wait.unless !== undefined && evaluate(wait.unless, scene, state)[0]?.holds === true;
    if (!isOff && (wait.limit === undefined || durationOf(wait.limit, options) > 0)) return wait;
  }
  return undefined;
}

/** Whether the options alone decide a guard. */
function isStatic(guard: Guard, options: Compiled['options']): boolean {
  switch (guard.is) {
    case 'not':
      return isStatic(guard.guard, options);
    case 'all':
    case 'any':
      return guard.guards.every((each) => isStatic(each, options));
    case 'positive':
      return true;
    case 'given':
    case 'equal': {
      const value = options[guard.option];
      return typeof value !== 'string' || !hasPlaceholder(value);
    }
    default:
      return false;
  }
}
