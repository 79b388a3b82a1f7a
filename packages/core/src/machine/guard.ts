import { type ComparisonGuard, DIGITS, type Guard, hasPlaceholder } from '../platform/index.ts';
import { byteLength, compareText } from './comparison.ts';
import { counterKey } from './counter.ts';
import { type DecodedRecord, isGiven, numberOf, textOf, type Value } from './decoded.ts';
import { isFetchable } from './fetchable.ts';
import { findMember } from './fields.ts';
import { instructionAt } from './position.ts';
import { hasNestedProblem } from './refusal.ts';
import { nameOf, type Scene, variableValue } from './scene.ts';
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
    case 'equal':
    case 'positive':
      return holdsForOption(guard, options);
    case 'key':
      return mapOf(options[guard.map]).has(variableValue(state, nameOf(guard.variable, options)));
    case 'some':
      return listOf(options[guard.list]).some((record) => guard.among.includes(textOf(record, guard.field)));
    case 'stored':
      return variableValue(state, guard.variable) !== '';
    case 'nested':
      return hasNestedProblem(options[guard.option], guard.problem);
    case 'fetchable':
      return isFetchable(textOf(options, guard.url), textOf(options, guard.method));
    default:
      return holdsNow(guard, scene);
  }
}

/** Whether a guard on one option holds. */
export function holdsForOption(guard: Extract<Guard, { is: 'given' | 'equal' | 'positive' }>, options: DecodedRecord) {
  switch (guard.is) {
    case 'given':
      return isGiven(options[guard.option]);
    case 'equal':
      return options[guard.option] === guard.value;
    case 'positive':
      return numberOf(options, guard.option) > 0;
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
      | 'pushed'
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
      return hasDigits(variableValue(state, DIGITS), numberOf(options, guard.length), textOf(options, guard.text));
    case 'status':
      return options[guard.option] === call.status;
    case 'counter':
      return (state.counters.get(counterKey(scene.position))?.left ?? numberOf(options, guard.option)) > 0;
    case 'answered':
      return call.status === 'progressing';
    case 'recording':
      return call.isRecording;
    case 'streams':
      return call.streams >= guard.atLeast;
    case 'pushed':
      return instructionAt(scene.position).pushed !== undefined;
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
  return setting.flows(textOf(scene.options, option));
}

function mapOf(value: Value): ReadonlyMap<string, Value> {
  return value instanceof Map ? value : new Map();
}

function listOf(value: Value): readonly DecodedRecord[] {
  return Array.isArray(value) ? (value as readonly DecodedRecord[]) : [];
}

/** Enough digits, or a certain text among them; with neither asked for it never holds. */
function hasDigits(digits: string, length: number, text: string): boolean {
  return (length !== 0 && byteLength(digits) >= length) || (text !== '' && digits.includes(text));
}

/** The constant to compare with; the kind tells which option it is in. */
function rightOf({ right }: ComparisonGuard, kind: string, options: DecodedRecord): string | number {
  if (kind === 'string') return textOf(options, right.string);
  return numberOf(options, kind === 'number' ? right.number : right.length);
}

function passesComparison(guard: ComparisonGuard, scene: Scene): boolean {
  const { options, state, raw } = scene;
  const kind = textOf(options, guard.kind);
  const written = findMember(raw, guard.left);
  const isName =
    guard.reads[state.setting.contract] === 'named' && !(typeof written === 'string' && hasPlaceholder(written));
  const text = textOf(options, guard.left);
  const left = isName ? variableValue(state, text) : text;
  return compareText(left, textOf(options, guard.operator), kind, rightOf(guard, kind, options));
}
