import type { DecodedRecord, Position, Value } from '../machine/index.ts';
import { compareText, hasNestedProblem, isFetchable, isGiven } from '../machine/index.ts';
import {
  type Channel,
  type ComparisonGuard,
  type Contract,
  DIGITS,
  type Guard,
  type OutsideEvent,
  type TimeGuard,
} from '../platform/index.ts';
import { ANY_TIME, type Instants, outside, within } from './instants.ts';
import { type Decision, type LearnedTerm, learnTest } from './learn.ts';
import { counterName, MERGED_COUNT, type State } from './state.ts';
import { equality, type Term, type Test } from './term.ts';
import { nameOf, placeholders, textTerm, variableTerm } from './text.ts';
import { timeBox } from './time-box.ts';

/** A way in which a guard can come out, and what is known in that case. */
export interface Outcome {
  readonly holds: boolean;
  readonly state: State;
  readonly decisions: readonly Decision[];
  readonly terms: readonly LearnedTerm[];
  /** The outside events that happened. */
  readonly events: readonly OutsideEvent[];
  /** The key of a map option that matched. */
  readonly key: string | undefined;
}

/** Where a guard is evaluated, apart from the state. */
export interface Scene {
  readonly position: Position;
  readonly options: DecodedRecord;
  readonly contract: Contract;
  readonly channel: Channel;
  /** Whether the state of the call is followed. */
  readonly followsCall: boolean;
  /** Followed variables that the platform may change while time passes. */
  readonly volatile: readonly string[];
  readonly newId: () => number;
}

/** Every way in which a guard can come out in a state; together they cover all runs the state stands for. */
export function evaluate(guard: Guard, scene: Scene, state: State): Outcome[] {
  switch (guard.is) {
    case 'not':
      return evaluate(guard.guard, scene, state).map((outcome) => ({ ...outcome, holds: !outcome.holds }));
    case 'all':
      return combine(guard.guards, scene, state, false);
    case 'any':
      return combine(guard.guards, scene, state, true);
    case 'key':
      return keyOutcomes(guard, scene, state);
    case 'time':
      return timeOutcomes(guard, scene, state);
    case 'comparison':
      return comparisonOutcomes(guard, scene, state);
    case 'digits':
      return digitsOutcomes(guard, scene, state);
    case 'stored':
      return testOutcomes(state, variableTerm(state, guard.variable, scene.newId), equality('', false), scene);
    case 'equal':
      return testOutcomes(state, optionTerm(scene, guard.option, state), equality(guard.value, true), scene);
    case 'given':
      return givenOutcomes(guard.option, scene, state);
    case 'some':
      return someOutcomes(guard, scene, state);
    case 'counter':
      return counterOutcomes(guard.option, scene, state);
    case 'outside':
      return [settled(state, false), { ...settled(state, true, 'outside'), events: [guard.event] }];
    default:
      return [settled(state, isSettled(guard, scene, state))];
  }
}

type SettledGuard = Exclude<
  Guard,
  {
    is:
      | 'not'
      | 'all'
      | 'any'
      | 'key'
      | 'time'
      | 'comparison'
      | 'digits'
      | 'stored'
      | 'equal'
      | 'given'
      | 'some'
      | 'counter'
      | 'outside';
  }
>;

/** Guards that the options and what is followed exactly decide. */
function isSettled(guard: SettledGuard, scene: Scene, state: State): boolean {
  const { options } = scene;
  switch (guard.is) {
    case 'positive':
      return Number(options[guard.option]) > 0;
    case 'status':
      return options[guard.option] === (state.call.isAnswered ? 'progressing' : 'ringing');
    case 'answered':
      return state.call.isAnswered;
    case 'recording':
      return state.call.isRecording;
    case 'streams':
      return state.call.streams >= guard.atLeast;
    case 'channel':
      return guard.among.includes(scene.channel);
    case 'flow':
      // Which flows exist is not known here; a missing one is the business of whoever knows the project.
      return true;
    case 'nested':
      return hasNestedProblem(options[guard.option], guard.problem);
    case 'fetchable':
      return isFetchable(String(options[guard.url]), String(options[guard.method]));
  }
}

function settled(state: State, holds: boolean, by?: Decision['by']): Outcome {
  const decisions: Decision[] = by === undefined ? [] : [{ by, isSilent: true }];
  return { holds, state, decisions, terms: [], events: [], key: undefined };
}

/** Guards one after the other, until one comes out as `stop`. */
function combine(guards: readonly Guard[], scene: Scene, state: State, stop: boolean): Outcome[] {
  let open = [settled(state, !stop)];
  const closed: Outcome[] = [];
  for (const guard of guards) {
    const next: Outcome[] = [];
    for (const before of open) {
      for (const outcome of evaluate(guard, scene, before.state)) {
        (outcome.holds === stop ? closed : next).push(joined(before, outcome));
      }
    }
    open = next;
  }
  return [...closed, ...open];
}

/** Both outcomes, one found after the other. */
function joined(before: Outcome, after: Outcome): Outcome {
  if (before.decisions.length === 0 && before.terms.length === 0 && before.events.length === 0) return after;
  return {
    ...after,
    decisions: [...before.decisions, ...after.decisions],
    terms: [...before.terms, ...after.terms],
    events: [...before.events, ...after.events],
    key: after.key ?? before.key,
  };
}

/** Both ways a test of a text can come out, without the impossible ones. */
function testOutcomes(state: State, term: Term, test: Test, scene: Scene): Outcome[] {
  if (term.is === 'known') return [settled(state, test.passes(term.text))];
  const outcomes: Outcome[] = [];
  for (const holds of [true, false]) {
    const learned = learnTest(state, term, holds ? test : negated(test));
    if (learned === undefined) continue;
    const { decision, terms } = learned;
    const isMerged = learned.state.isMerged || term.origin.from === 'derived';
    outcomes.push({ ...settled({ ...learned.state, isMerged }, holds), decisions: [decision], terms });
  }
  return outcomes.length > 0 ? outcomes : [settled({ ...state, isMerged: true }, false)];
}

function negated(test: Test): Test {
  const key = test.key.startsWith('=')
    ? `!${test.key.slice(1)}`
    : test.key.startsWith('!')
      ? `=${test.key.slice(1)}`
      : `not ${test.key}`;
  return { ...test, key, passes: (text) => !test.passes(text) };
}

/** One outcome for every key that can match, and one for none. */
function keyOutcomes(guard: Extract<Guard, { is: 'key' }>, scene: Scene, state: State): Outcome[] {
  const name = nameOf(guard.variable, scene.options, state);
  const term = name === undefined ? derived(scene) : variableTerm(state, name, scene.newId);
  const keys = [...(scene.options[guard.map] as ReadonlyMap<string, Value>).keys()];
  const matches: Outcome[] = [];
  let rest: Outcome = settled(state, false);
  let value = term;
  for (const key of keys) {
    for (const outcome of testOutcomes(rest.state, value, equality(key, true), scene)) {
      if (outcome.holds) matches.push({ ...joined(rest, outcome), key });
    }
    const others = testOutcomes(rest.state, value, equality(key, true), scene).filter((outcome) => !outcome.holds);
    const other = others[0];
    if (other === undefined) return matches;
    value = other.terms[0]?.term ?? value;
    rest = joined(rest, other);
  }
  return [...matches, { ...rest, holds: false }];
}

function derived(scene: Scene): Term {
  return { is: 'unknown', id: scene.newId(), origin: { from: 'derived' }, tests: [] };
}

function timeOutcomes(guard: TimeGuard, scene: Scene, state: State): Outcome[] {
  const box = timeBox(guard, scene.options, scene.contract);
  const clock = state.clock ?? ANY_TIME;
  const passing = box === undefined ? [] : within(clock, box);
  const failing = box === undefined ? clock : outside(clock, box);
  const isOpen = passing.length > 0 && failing.length > 0;
  const outcome = (holds: boolean, instants: Instants): Outcome =>
    settled(isOpen ? { ...state, clock: instants } : state, holds, isOpen ? 'time' : undefined);
  return [
    ...(passing.length > 0 ? [outcome(true, passing)] : []),
    ...(failing.length > 0 ? [outcome(false, failing)] : []),
  ];
}

/** The term of a text option. */
function optionTerm(scene: Scene, option: string, state: State): Term {
  return textTerm(state, String(scene.options[option]), scene.newId);
}

function comparisonOutcomes(guard: ComparisonGuard, scene: Scene, state: State): Outcome[] {
  const { options } = scene;
  const left = String(options[guard.left]);
  const isName = guard.reads[scene.contract] === 'named' && placeholders(left).length === 0;
  const term = isName ? variableTerm(state, left, scene.newId) : textTerm(state, left, scene.newId);
  const kind = String(options[guard.kind]);
  const operator = String(options[guard.operator]);
  const right = kind === 'string' ? optionTerm(scene, guard.right.string, state) : undefined;
  if (right?.is === 'unknown') return testOutcomes(state, derived(scene), equality('', true), scene);
  const against =
    right?.is === 'known' ? right.text : Number(options[kind === 'number' ? guard.right.number : guard.right.length]);
  return testOutcomes(state, term, comparisonTest(kind, operator, against), scene);
}

/** The test that a text compares as the options say. */
function comparisonTest(kind: string, operator: string, against: string | number): Test {
  if (kind === 'string' && (operator === '==' || operator === '!='))
    return equality(String(against), operator === '==');
  return {
    key: `${kind} ${operator} ${against}`,
    passes: (text) => compareText(text, operator, kind, against),
    samples: comparisonSamples(kind, against),
    isExact: false,
  };
}

/** Texts around the border of a comparison. */
function comparisonSamples(kind: string, against: string | number): string[] {
  if (typeof against === 'string') return [against, `${against}0`, against.slice(0, -1), ''];
  if (kind === 'length') return [-1, 0, 1].map((step) => '1'.repeat(Math.min(Math.max(against + step, 0), 64)));
  return [against, against - 1, against + 1, 0].map(String);
}

/** Enough digits, or a certain text among them; neither asked for never holds. */
function digitsOutcomes(guard: Extract<Guard, { is: 'digits' }>, scene: Scene, state: State): Outcome[] {
  const length = Number(scene.options[guard.length]);
  const part = optionTerm(scene, guard.text, state);
  if (part.is === 'unknown') return testOutcomes(state, derived(scene), equality('', true), scene);
  const test: Test = {
    key: `digits ${length} ${part.text}`,
    passes: (text) => (length !== 0 && text.length >= length) || (part.text !== '' && text.includes(part.text)),
    samples: [
      part.text,
      '1'.repeat(Math.min(Math.max(length, 0), 64)),
      '1'.repeat(Math.min(Math.max(length - 1, 0), 64)),
    ],
    isExact: false,
  };
  return testOutcomes(state, variableTerm(state, DIGITS, scene.newId), test, scene);
}

function counterOutcomes(option: string, scene: Scene, state: State): Outcome[] {
  const left = state.counters.get(counterName(scene.position)) ?? Number(scene.options[option]);
  return left === MERGED_COUNT
    ? [settled(state, true, 'counter'), settled(state, false, 'counter')]
    : [settled(state, left > 0)];
}

/** Whether an option has a value that is not its shape's zero. */
function givenOutcomes(option: string, scene: Scene, state: State): Outcome[] {
  const value = scene.options[option];
  if (typeof value === 'string' && placeholders(value).length > 0) {
    return testOutcomes(state, textTerm(state, value, scene.newId), equality('', false), scene);
  }
  return [settled(state, isGiven(value))];
}

/** Whether some record of a list has one of the values; a placeholder may become any of them. */
function someOutcomes(guard: Extract<Guard, { is: 'some' }>, scene: Scene, state: State): Outcome[] {
  const list = scene.options[guard.list];
  const values = Array.isArray(list) ? list.map((record) => String((record as DecodedRecord)[guard.field])) : [];
  if (values.some((value) => guard.among.includes(value))) return [settled(state, true)];
  if (!values.some((value) => placeholders(value).length > 0)) return [settled(state, false)];
  return testOutcomes(state, derived(scene), equality('', false), scene);
}
