import { type ComparisonGuard, DIGITS, type Guard, RESERVED_IDS } from '../platform/index.ts';
import { byteLength, compareText } from './comparison.ts';
import { counterKey } from './counter.ts';
import type { DecodedRecord, Value } from './decode.ts';
import { isFetchable } from './fetchable.ts';
import { findMember } from './fields.ts';
import { instructionAt } from './position.ts';
import { hasNestedProblem } from './refusal.ts';
import { nameOf, type Scene, variableValue } from './scene.ts';
import { hasPlaceholder } from './substitute.ts';
import { passesTime } from './time.ts';

/** Whether a guard holds for an action in the middle of its step. */
export function holds(guard: Guard, scene: Scene): boolean {
  const { options, state } = scene;
  switch (guard.is) {
    case 'not':
      return !holds(guard.guard, scene);
    case 'all':
      return guard.guards.every((each) => holds(each, scene));
    case 'any':
      return guard.guards.some((each) => holds(each, scene));
    case 'given':
      return isGiven(options[guard.option]);
    case 'equal':
      return options[guard.option] === guard.value;
    case 'positive':
      return Number(options[guard.option]) > 0;
    case 'key':
      return mapOf(options[guard.map]).has(variableValue(state, nameOf(guard.variable, options)));
    case 'some':
      return listOf(options[guard.list]).some((record) => guard.among.includes(String(record[guard.field])));
    case 'stored':
      return variableValue(state, guard.variable) !== '';
    case 'nested':
      return hasNestedProblem(options[guard.option], guard.problem);
    case 'fetchable':
      return isFetchable(String(options[guard.url]), String(options[guard.method]));
    default:
      return holdsNow(guard, scene);
  }
}

type SituationGuard = Extract<
  Guard,
  {
    is:
      | 'time'
      | 'comparison'
      | 'digits'
      | 'status'
      | 'counter'
      | 'answered'
      | 'recording'
      | 'streams'
      | 'channel'
      | 'flow'
      | 'outside';
  }
>;

/** Guards on what is going on around the action. */
function holdsNow(guard: SituationGuard, scene: Scene): boolean {
  const { options, state, input } = scene;
  const { call, setting } = state;
  switch (guard.is) {
    case 'time':
      return passesTime(guard, options, setting.contract, input.now ?? 0);
    case 'comparison':
      return passesComparison(guard, scene);
    case 'digits':
      return hasDigits(variableValue(state, DIGITS), Number(options[guard.length]), String(options[guard.text]));
    case 'status':
      return options[guard.option] === call.status;
    case 'counter':
      return (state.counters.get(counterKey(scene.position))?.left ?? Number(options[guard.option])) > 0;
    case 'answered':
      return call.status === 'progressing';
    case 'recording':
      return call.isRecording;
    case 'streams':
      return call.streams >= guard.atLeast;
    case 'channel':
      return guard.among.includes(setting.channel);
    case 'flow':
      return flowOf(scene, guard.option) !== undefined;
    case 'outside':
      return input.events?.has(guard.event) ?? false;
  }
}

/** The flow that an id option names, or the one the platform keeps, for an action that was pushed to fetch it. */
export function flowOf(scene: Scene, option: string) {
  const { setting } = scene.state;
  if (instructionAt(scene.position).pushed?.fetches === 'wait-flow') return setting.waitFlow;
  return setting.flows(String(scene.options[option]));
}

/** Present, and not the zero value of its shape. */
export function isGiven(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map) return value.size > 0;
  if (typeof value === 'object' && 'actions' in value && Array.isArray(value.actions)) return value.actions.length > 0;
  return value !== undefined && value !== '' && value !== 0 && value !== false && value !== RESERVED_IDS.nil;
}

function mapOf(value: Value): ReadonlyMap<string, Value> {
  return value instanceof Map ? value : new Map();
}

function listOf(value: Value): readonly DecodedRecord[] {
  return Array.isArray(value) ? value : [];
}

/** Enough digits, or a certain text among them; with neither asked for it never holds. */
function hasDigits(digits: string, length: number, text: string): boolean {
  return (length !== 0 && byteLength(digits) >= length) || (text !== '' && digits.includes(text));
}

function passesComparison(guard: ComparisonGuard, scene: Scene): boolean {
  const { options, state, raw } = scene;
  const kind = String(options[guard.kind]);
  const right = guard.right[kind as keyof typeof guard.right];
  if (!Object.hasOwn(guard.right, kind)) return false;
  const written = findMember(raw, guard.left);
  const isName =
    guard.reads[state.setting.contract] === 'named' && !(typeof written === 'string' && hasPlaceholder(written));
  const text = String(options[guard.left]);
  const left = isName ? variableValue(state, text) : text;
  return compareText(left, String(options[guard.operator]), kind, options[right] as string | number);
}
