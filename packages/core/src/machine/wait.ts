import { type ActionType, DIGITS, type Duration, type Wait } from '../platform/index.ts';
import { byteLength } from './comparison.ts';
import { type DecodedRecord, numberOf, textOf } from './decoded.ts';
import { holds } from './guard.ts';
import { type Scene, variableValue } from './scene.ts';
import type { Variables } from './substitute.ts';
import { withVariable } from './variables.ts';

/** What became of a wait. */
export interface Waited {
  /** The keys that were seen. */
  readonly keys: string;
  readonly variables: Variables;
}

/** The wait an action goes through under the contract of the run; undefined when it moves on at once. */
export function findWait(type: ActionType, scene: Scene): Wait | undefined {
  const { contract } = scene.state.setting;
  const wait = type.waits?.find(
    (each) =>
      (each.contract === undefined || each.contract === contract) &&
      (each.unless === undefined || !holds(each.unless, scene)) &&
      (each.limit === undefined || durationOf(each.limit, scene.options) > 0),
  );
  return wait === undefined || isSatisfied(wait, scene.options, variableValue(scene.state, DIGITS)) ? undefined : wait;
}

/** Waits: the caller presses keys until the wait is over or no key is left. */
export function passWait(wait: Wait, scene: Scene, keys: string): Waited {
  let { variables } = scene.state;
  let seen = '';
  if (wait.keys === 'none') return { keys: seen, variables };
  for (const key of keys) {
    const stored = wait.keys === 'append' ? (variables.get(DIGITS) ?? '') + key : key;
    variables = withVariable(variables, DIGITS, stored);
    seen += key;
    const isOver = wait.endsOnKey !== undefined && holds(wait.endsOnKey, scene);
    if (isOver || isSatisfied(wait, scene.options, stored)) break;
  }
  return { keys: seen, variables };
}

/** What is stored already ends the collection. */
function isSatisfied(wait: Wait, options: DecodedRecord, digits: string): boolean {
  if (wait.collects === undefined) return false;
  const length = numberOf(options, wait.collects.length);
  const keys = textOf(options, wait.collects.keys);
  if (length > 0 && byteLength(digits) >= length) return true;
  for (const digit of digits) if (keys.includes(digit)) return true;
  return false;
}

/** How long at the most, in milliseconds. */
export function durationOf(limit: Duration, options: DecodedRecord): number {
  if ('tones' in limit) {
    const tones = byteLength(textOf(options, limit.tones));
    return numberOf(options, limit.length) * tones + numberOf(options, limit.pause) * (tones - 1);
  }
  const given = numberOf(options, limit.option);
  return given > 0 ? given : (limit.otherwise ?? given);
}
