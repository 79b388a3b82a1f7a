import { byteLength, compares, compareText, type DecodedRecord, numberOf, textOf } from '../../machine/index.ts';
import { type ComparisonGuard, DIGITS, type Guard, hasPlaceholder } from '../../platform/index.ts';
import type { State } from '../state.ts';
import { equality, type Test } from '../values/test.ts';
import { fillIn, knownText, variableTerm } from '../values/text.ts';
import { type Outcome, settled } from './outcome.ts';
import type { Scene } from './scene.ts';
import { guesses, testOutcomes, textOutcomes } from './text-guard.ts';

/** Both ways a comparison of a text with a constant can come out. */
export function comparisonOutcomes(guard: ComparisonGuard, scene: Scene, state: State): Outcome[] {
  const { options } = scene;
  const kind = knownText(guard.kind, options, state);
  const operator = knownText(guard.operator, options, state);
  if (kind === undefined || operator === undefined) return guesses(state, scene);
  if (!Object.hasOwn(guard.right, kind) || !isOperator(operator)) return [settled(state, false)];
  const left = textOf(options, guard.left);
  const isName = guard.reads[scene.contract] === 'named' && !hasPlaceholder(left);
  const against = constantOf(guard, kind, options, state);
  if (against === undefined) return reversed(isName ? `\${${left}}` : left, guard, operator, scene, state);
  const test = comparisonTest(kind, operator, against);
  return isName
    ? testOutcomes(state, variableTerm(state, left, scene.newId), test)
    : textOutcomes(state, left, test, scene);
}

/** The operator holds for some numbers; others never hold. */
function isOperator(operator: string): boolean {
  return [-1, 0, 1].some((number) => compares(operator, number, 0));
}

/** What is compared with; undefined when it is a text that is not known. */
function constantOf({ right }: ComparisonGuard, kind: string, options: DecodedRecord, state: State) {
  if (kind === 'string') return knownText(right.string, options, state);
  return numberOf(options, kind === 'number' ? right.number : right.length);
}

/** The comparison of texts, when the right one is unknown: it is tested instead, if the left one is known. */
function reversed(left: string, guard: ComparisonGuard, operator: string, scene: Scene, state: State): Outcome[] {
  const filled = fillIn(left, state);
  if (filled?.text === undefined) return guesses(state, scene);
  const { text } = filled;
  const test: Test =
    operator === '==' || operator === '!='
      ? equality(text, operator === '==')
      : {
          key: `than ${operator} ${text}`,
          passes: (other) => compareText(text, operator, 'string', other),
          samples: bordersOf(text),
          isExact: false,
        };
  return textOutcomes(state, textOf(scene.options, guard.right.string), test, scene);
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
  if (typeof against === 'string') return bordersOf(against);
  if (kind === 'length') return [-1, 0, 1].map((step) => '1'.repeat(Math.min(Math.max(against + step, 0), 64)));
  return [against, against - 1, against + 1, 0].map(String);
}

function bordersOf(text: string): string[] {
  return [text, `${text}0`, text.slice(0, -1), ''];
}

/** Enough digits, or a certain text among them; neither asked for never holds. */
export function digitsOutcomes(guard: Extract<Guard, { is: 'digits' }>, scene: Scene, state: State): Outcome[] {
  const length = numberOf(scene.options, guard.length);
  const part = knownText(guard.text, scene.options, state);
  if (part === undefined) return guesses(state, scene);
  if (length < 0 || (length === 0 && part === '')) return [settled(state, length < 0)];
  const enough = '1'.repeat(Math.min(length, 64));
  const test: Test = {
    key: `digits ${length} ${part}`,
    passes: (text) => (length !== 0 && byteLength(text) >= length) || (part !== '' && text.includes(part)),
    samples: [part, enough, enough.slice(1)],
    isExact: false,
  };
  return testOutcomes(state, variableTerm(state, DIGITS, scene.newId), test);
}
