import {
  type DecodedRecord,
  findMember,
  hasNestedProblem,
  idText,
  instructionAt,
  isFetchable,
  isGiven,
  isObject,
  NestedActions,
  textOf,
} from '../../machine/index.ts';
import { findActionType, type Guard, hasPlaceholder, RESERVED_IDS, readUuid } from '../../platform/index.ts';
import type { Json } from '../../source/index.ts';
import type { State } from '../state.ts';
import { equality, membership, type Test } from '../values/test.ts';
import { knownText } from '../values/text.ts';
import { andThen, type Outcome, settled } from './outcome.ts';
import type { Scene } from './scene.ts';
import { guesses, textOutcomes } from './text-guard.ts';

/** Whether an option has a value that is not its shape's zero. */
export function givenOutcomes(option: string, scene: Scene, state: State): Outcome[] {
  const value = scene.options[option];
  if (typeof value !== 'string' || !hasPlaceholder(value)) return [settled(state, isGiven(value))];
  const isId = instructionAt(scene.position).type.options[option]?.shape.is === 'id';
  return isId
    ? textOutcomes(state, idText(value), NOT_NIL, scene)
    : textOutcomes(state, value, equality('', false), scene);
}

const NOT_NIL: Test = {
  key: 'not nil',
  passes: (text) => readUuid(text) !== RESERVED_IDS.nil,
  samples: [RESERVED_IDS.nil],
  isExact: false,
};

/** Whether some record of a list has one of the values. */
export function someOutcomes(guard: Extract<Guard, { is: 'some' }>, scene: Scene, state: State): Outcome[] {
  const list = scene.options[guard.list];
  const values = Array.isArray(list) ? list.map((record) => textOf(record as DecodedRecord, guard.field)) : [];
  if (values.some((value) => guard.among.includes(value))) return [settled(state, true)];
  let outcomes = [settled(state, false)];
  for (const value of values.filter(hasPlaceholder)) {
    const ask = (before: Outcome) => textOutcomes(before.state, value, membership(guard.among), scene);
    outcomes = andThen(outcomes, (before) => (before.holds ? [settled(before.state, true)] : ask(before)));
  }
  return outcomes;
}

/** Whether a text is an address that can be fetched with the method. */
export function fetchableOutcomes(guard: Extract<Guard, { is: 'fetchable' }>, scene: Scene, state: State): Outcome[] {
  const method = knownText(guard.method, scene.options, state);
  if (method === undefined) return guesses(state, scene);
  const test: Test = {
    key: `fetchable ${method}`,
    passes: (url) => isFetchable(url, method),
    samples: ['https://example.com/'],
    isExact: false,
  };
  return textOutcomes(state, textOf(scene.options, guard.url), test, scene);
}

/** Whether this is the first problem of nested actions. Under the engine contract their placeholders are filled in first. */
export function nestedOutcomes(guard: Extract<Guard, { is: 'nested' }>, scene: Scene, state: State): Outcome[] {
  const value = scene.options[guard.option];
  const isOpen = scene.contract === 'engine' && value instanceof NestedActions && value.list.some(isUndecided);
  return isOpen ? guesses(state, scene) : [settled(state, hasNestedProblem(value, guard.problem))];
}

/** Whether what is filled in decides if a nested action is refused: its type, or options one of which may refuse it. */
function isUndecided(action: Json): boolean {
  if (!isObject(action)) return false;
  const type = findMember(action, 'type');
  if (typeof type !== 'string') return false;
  if (hasPlaceholder(type)) return true;
  const canRefuse = Object.values(findActionType(type)?.options ?? {}).some(({ refusal }) => refusal !== undefined);
  return canRefuse && hasPlaceholder(JSON.stringify(findMember(action, 'option') ?? null));
}
