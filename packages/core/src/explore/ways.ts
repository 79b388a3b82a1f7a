import { findRelease, following, type Instruction } from '../machine/index.ts';
import type { Edge } from '../platform/index.ts';
import { arrivalsOf, guessIn } from './arrival.ts';
import { applyEffects, forgotten } from './effect.ts';
import { arrived } from './forget.ts';
import { evaluate } from './guards/guard.ts';
import { andThen, joined, type Outcome, settled } from './guards/outcome.ts';
import type { Scene } from './guards/scene.ts';
import { guesses, textOutcomes } from './guards/text-guard.ts';
import type { Compiled } from './plan/compiled.ts';
import type { Plain } from './plan/plain.ts';
import type { Plan } from './plan/plan.ts';
import type { CallState, State } from './state.ts';
import { equality } from './values/test.ts';
import { type Passage, passages, waitFor } from './waiting.ts';
import type { Arrival, Ending, Way } from './way.ts';

/** Every way on from a state; together they cover each step that any of its runs can take. */
export function waysFrom(state: State, plan: Plan, newId: () => number): Way[] {
  const scene = plan.scene(state.position, newId);
  const { compiled, plain } = scene;
  if (plain !== undefined) return [plainWay(plain, scene, state, plan)];
  if (compiled.readiness === 'skipped') return [way(state, following(state.position), 'skipped', plan)];
  if (compiled.readiness === 'undecodable') return [undecodable(settled(state, true), compiled, plan)];
  const ways: Way[] = [];
  const taking: Taking = { scene, plan, clock: state.clock, ways };
  if (compiled.openIds.length === 0) {
    for (const passage of passages(compiled, scene, state)) run(passage, passage.outcome, taking);
    return ways;
  }
  for (const ready of decodings(compiled, scene, state)) {
    if (!ready.holds) ways.push(undecodable(ready, compiled, plan));
    else {
      for (const passage of passages(compiled, scene, ready.state)) {
        run(passage, joined(ready, passage.outcome), taking);
      }
    }
  }
  return ways;
}

/** Whether the ids of the option are there once they are filled in; without one of them nothing decodes. */
function decodings({ openIds, instruction }: Compiled, scene: Scene, state: State): Outcome[] {
  const ask = (text: string, before: State) =>
    isHeld(instruction, scene) ? guesses(before, scene) : textOutcomes(before, text, equality('', false), scene);
  return openIds.reduce(
    (outcomes, text) =>
      andThen(outcomes, (before) => (before.holds ? ask(text, before.state) : [settled(before.state, false)])),
    [settled(state, true)],
  );
}

/** True where the engine keeps the option as it was first filled in: when it counts it writes the option back. */
function isHeld({ type }: Instruction, { contract }: Scene): boolean {
  return contract === 'engine' && type.edges.some(({ effects }) => effects?.some((effect) => effect.do === 'count'));
}

/** The only way on from an action that has nothing to decide. */
function plainWay({ wait }: Plain, scene: Scene, state: State, plan: Plan): Way {
  if (wait === undefined) return way(state, plan.following(state.position), 'done', plan);
  const { state: after, digits } = waitFor(wait, scene, state);
  const arrival = findRelease(state.position) ?? plan.following(state.position);
  return way(after, arrival, 'done', plan, { hasWaited: true, clock: state.clock, digits });
}

interface Taking {
  readonly scene: Scene;
  readonly plan: Plan;
  /** What was known about the time before the action ran. */
  readonly clock: State['clock'];
  readonly ways: Way[];
}

/** Goes on from a passage along the edges; guards see what was pressed meanwhile. */
function run(passage: Passage, start: Outcome, taking: Taking): void {
  let open: readonly Outcome[] = [start];
  for (const edge of taking.scene.compiled.edges) {
    if (open.length === 0) return;
    open = take(edge, open, passage, taking);
  }
}

/** Takes an edge in the cases in which its guard holds; returns the cases that are left for the later edges. */
function take(edge: Edge, open: readonly Outcome[], passage: Passage, taking: Taking): readonly Outcome[] {
  const { when } = edge;
  const left: Outcome[] = [];
  for (const before of open) {
    if (when === undefined) addWays(edge, before, passage, taking);
    else {
      for (const after of evaluate(when, taking.scene, before.state)) {
        const outcome = joined(before, after);
        if (outcome.holds) addWays(edge, outcome, passage, taking);
        else left.push(outcome);
      }
    }
  }
  return left;
}

function undecodable(outcome: Outcome, { instruction }: Compiled, plan: Plan): Way {
  const { state, decisions, terms } = outcome;
  const isDropped = instruction.type.onBadOption === 'drop';
  const arrival: Arrival = isDropped ? { outcome: 'dropped', reason: 'option-decode' } : following(state.position);
  return { ...way(state, arrival, isDropped ? 'failed' : 'skipped', plan), decisions, terms };
}

/** Adds the ways along an edge in a case in which its guard holds. */
function addWays(edge: Edge, outcome: Outcome, { hasWaited, digits }: Passage, taking: Taking): void {
  const { scene, plan, clock, ways } = taking;
  const changed = edge.effects === undefined ? outcome.state : applyEffects(edge.effects, scene, outcome.state);
  const released = hasWaited ? findRelease(scene.position) : undefined;
  const result = edge.result === 'skipped' ? 'skipped' : edge.to.go === 'drop' ? 'failed' : 'done';
  const passed: Passed = { hasWaited, clock: hasWaited ? clock : outcome.state.clock, digits };
  for (const { arrival, isJump, isUnknown, guess } of arrivalsOf(edge.to, outcome, taking)) {
    const terms = guess === undefined ? outcome.terms : [...outcome.terms, guess];
    const state = guess === undefined ? changed : changed.asMerged();
    const key = edge.to.go === 'matched' ? outcome.key : undefined;
    const taken: Taken = { decisions: outcome.decisions, terms, events: outcome.events, key, isJump, isUnknown };
    if (!isUnknown) ways.push(way(state, released ?? arrival, result, plan, passed, taken));
    else {
      for (const [index, after] of unknownStates(state, scene).entries()) {
        const guessed = index === 0 ? taken : { ...taken, terms: [...terms, guessIn(scene)] };
        ways.push(way(after, released ?? arrival, result, plan, passed, guessed));
      }
    }
  }
}

/** Actions that are not known may have done anything to the variables and to the call; most likely, nothing to the call. */
function unknownStates(state: State, scene: Scene): State[] {
  const before = forgotten(state, scene);
  if (!scene.followsCall) return [before];
  const { call } = before;
  const calls = [true, false].flatMap((isRecording) => [
    { ...call, isRecording },
    { ...call, isRecording, isAnswered: true },
  ]);
  const isSame = (other: CallState) => other.isAnswered === call.isAnswered && other.isRecording === call.isRecording;
  return [before, ...calls.filter((other) => !isSame(other)).map((other) => before.withCall(other).asMerged())];
}

const NONE: readonly never[] = [];

const FINISHED: Ending = { outcome: 'finished' };

/** A wait that was passed. */
type Passed = Pick<Way, 'hasWaited' | 'clock' | 'digits'>;

/** An edge that was taken, and why. */
type Taken = Pick<Way, 'decisions' | 'terms' | 'events' | 'key' | 'isJump' | 'isUnknown'>;

const PLAINLY: Taken = { decisions: NONE, terms: NONE, events: NONE, key: undefined, isJump: false, isUnknown: false };

function way(
  state: State,
  arrival: Arrival,
  result: Way['result'],
  plan: Plan,
  passed?: Passed,
  taken: Taken = PLAINLY,
): Way {
  const isEnding = arrival !== 'end' && 'outcome' in arrival;
  return {
    to: arrival === 'end' || isEnding ? undefined : arrived(state, arrival, plan),
    ending: arrival === 'end' ? FINISHED : isEnding ? arrival : undefined,
    result,
    hasWaited: passed?.hasWaited ?? false,
    clock: passed === undefined ? state.clock : passed.clock,
    decisions: taken.decisions,
    terms: taken.terms,
    events: taken.events,
    digits: passed?.digits,
    isJump: taken.isJump,
    key: taken.key,
    isUnknown: taken.isUnknown,
  };
}
