import {
  entry,
  findTarget,
  following,
  idText,
  instructionAt,
  type Position,
  pushedProgram,
  readId,
  type Value,
} from '../machine/index.ts';
import { type Destination, hasPlaceholder, RESERVED_IDS, WAIT_FLOW } from '../platform/index.ts';
import type { Outcome } from './guards/outcome.ts';
import type { Scene } from './guards/scene.ts';
import type { Plan } from './plan/plan.ts';
import type { State } from './state.ts';
import type { LearnedTerm } from './values/learn.ts';
import { anyText, fillIn } from './values/text.ts';
import type { Arrival, Ending } from './way.ts';

/** Where control may arrive along an edge. */
export interface Arriving {
  readonly arrival: Arrival;
  readonly isJump: boolean;
  /** Actions that are not known have run in between, or end the run. */
  readonly isUnknown: boolean;
  /** Stands for what would have to be known for control to arrive here; undefined where nothing is. */
  readonly guess: LearnedTerm | undefined;
}

/** What control leaves behind. */
interface Leaving {
  readonly scene: Scene;
  readonly plan: Plan;
}

/** Everywhere control may arrive along an edge. */
export function arrivalsOf(to: Destination, outcome: Outcome, leaving: Leaving): readonly Arriving[] {
  const { compiled } = leaving.scene;
  const { position } = outcome.state;
  switch (to.go) {
    case 'next':
      return [plain(leaving.plan.following(position))];
    case 'target':
      return targets(compiled.options[to.option], outcome.state, leaving);
    case 'matched':
      return targets(
        (compiled.options[to.map] as ReadonlyMap<string, Value>).get(outcome.key ?? ''),
        outcome.state,
        leaving,
      );
    case 'push':
      return [plain({ program: pushedProgram(to.actions), index: 0, caller: position })];
    case 'flow':
      return storedFlow(position, leaving);
    case 'fetched':
      return unknownFlow(position);
    case 'end':
      return [plain({ outcome: to.outcome })];
    case 'finish':
      return [plain({ outcome: 'stopped' })];
    case 'drop':
      return [plain({ outcome: 'dropped', reason: to.reason })];
  }
}

function plain(arrival: Arrival): Arriving {
  return { arrival, isJump: false, isUnknown: false, guess: undefined };
}

const NO_TARGET: Ending = { outcome: 'dropped', reason: 'no-target' };
const NOT_FOUND: Ending = { outcome: 'dropped', reason: 'target-not-found' };

/** An id that is known only at run time may name any action, or none. */
function targets(id: Value, state: State, { plan, scene }: Leaving): Arriving[] {
  const { position } = state;
  const jump = (arrival: Arrival) => ({ ...plain(arrival), isJump: true });
  if (typeof id !== 'string') return [jump(NO_TARGET)];
  if (!hasPlaceholder(id)) return [jump(targetOf(id, position, plan))];
  const filled = fillIn(idText(id), state)?.text;
  if (filled !== undefined) return [jump(targetOf(readId(filled, 'symbolic'), position, plan))];
  const found = position.program.instructions.map(({ id: own }) => findTarget(position, own) ?? NOT_FOUND);
  return [...new Set<Arrival>([...found, NO_TARGET, NOT_FOUND])].map((arrival) => ({
    ...jump(arrival),
    guess: guessIn(scene),
  }));
}

function targetOf(id: string | undefined, position: Position, plan: Plan): Arrival {
  return id === undefined || id === RESERVED_IDS.nil ? NO_TARGET : (plan.target(position, id) ?? NOT_FOUND);
}

/** Stands for something that nobody knows or can choose. */
export function guessIn(scene: Scene): LearnedTerm {
  const term = anyText(scene.newId);
  return { id: term.id, term };
}

/** The flow of a queue is not known either, but it is there to wait. */
const WAITING = pushedProgram(WAIT_FLOW);

function isWaitFlow(position: Position): boolean {
  return instructionAt(position).pushed?.fetches === 'wait-flow';
}

/** A flow of the project runs here; any other one is not known. */
function storedFlow(position: Position, leaving: Leaving): readonly Arriving[] {
  const { plan, scene } = leaving;
  if (isWaitFlow(position)) return [plain({ program: WAITING, index: 0, caller: position })];
  const program = plan.fetched(scene.compiled, position);
  if (program === undefined) return unknownFlow(position);
  if (program === 'lost') return lostFlow(position, leaving);
  return [plain(program.instructions.length === 0 ? plan.following(position) : (entry(program, position) ?? 'end'))];
}

/** A flow that is known and yet not followed may do anything, and jump to wherever it names; nobody can choose what. */
function lostFlow(position: Position, { plan, scene }: Leaving): readonly Arriving[] {
  const ids = plan.idsInside(scene.compiled) ?? idsAround(position);
  const jumps = ids.map((id) => findTarget(position, id)).filter((target) => target !== undefined);
  return [...unknownFlow(position), ...jumps.map((arrival) => ({ ...plain(arrival), isUnknown: true }))].map(
    (arriving) => ({
      ...arriving,
      guess: guessIn(scene),
    }),
  );
}

function idsAround(position: Position): string[] {
  const ids: string[] = [];
  for (let place: Position | undefined = position; place !== undefined; place = place.caller) {
    ids.push(...place.program.indexById.keys());
  }
  return ids;
}

/** Actions that are not known may end the run. */
function unknownFlow(position: Position): Arriving[] {
  return [following(position), { outcome: 'elsewhere' } as const].map((arrival) => ({
    ...plain(arrival),
    isUnknown: true,
  }));
}
