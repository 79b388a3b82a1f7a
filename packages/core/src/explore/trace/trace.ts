import type { Position } from '../../machine/index.ts';
import { DIGITS, type OutsideEvent, oncePer, STEP_CAP } from '../../platform/index.ts';
import type { Exploration, Node } from '../explore.ts';
import type { Plan } from '../plan/plan.ts';
import type { State } from '../state.ts';
import { ANY_TIME, type Instants } from '../time/instants.ts';
import { nextInstant, pickInstant } from '../time/pick-instant.ts';
import { isFromCaller, type Term, type Unknown, withTest } from '../values/term.ts';
import type { Test } from '../values/test.ts';
import type { Variables } from '../values/variables.ts';
import type { Ending, Way } from '../way.ts';
import { waysFrom } from '../ways.ts';
import { type Assignment, assign, textOf } from './assignment.ts';

/** A run through the exploration: its inputs, step by step. Fed to the machine they lead along the same positions. */
export interface Trace {
  readonly steps: readonly TraceStep[];
  /** Variables that have to be set before the run starts, by name. */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether the call is answered when the run starts. */
  readonly isAnswered: boolean;
  /** How the run ends, when the path ends with its end. */
  readonly ending: Ending | undefined;
}

export interface TraceStep {
  readonly position: Position;
  /** The way on that was taken; undefined for the last step of a path that stops at a state. */
  readonly way: Way | undefined;
  /** Minutes since 1970-01-01T00:00Z. */
  readonly now: number;
  /** The keys pressed while the action waits. */
  readonly keys: string;
  readonly events: readonly OutsideEvent[];
  /** What the platform or the outside stores under these names while the action runs. */
  readonly stores: Readonly<Record<string, string>>;
}

/** A path: a start node and the exits taken from there on. */
export interface Path {
  readonly start: number;
  readonly exits: readonly number[];
}

/**
 * Something that has to hold on a path, in the form of a test. Either of what a variable holds where the path ends, when the
 * caller has pressed no key since it was stored; or of what is stored when the wait of a step is over.
 */
export type Goal =
  | { readonly variable: string; readonly step?: undefined; readonly test: Test }
  | { readonly step: number; readonly test: Test };

/** The shortest path to a node. */
export function pathTo(exploration: Exploration, node: number): Path {
  const exits: number[] = [];
  let at = exploration.nodes[node] as Node;
  while (at.from !== undefined) {
    exits.push(at.from.exit);
    at = exploration.nodes[at.from.node] as Node;
  }
  return { start: at.id, exits: exits.reverse() };
}

/**
 * The inputs that lead along a path. The path is walked once more without forgetting anything, and then texts, keys and
 * instants are chosen that fit all that was found out on the way, and the goal if there is one.
 * @returns undefined when none were found, which happens only where states were merged or texts were computed.
 */
export function traceOf(exploration: Exploration, path: Path, goal?: Goal): Trace | undefined {
  const walked = walkAlong(exploration, path);
  const walk = goal === undefined || walked === undefined ? walked : reaching(goal, walked);
  if (walk === undefined || walk.steps.length > STEP_CAP) return undefined;
  // What no state holds was guessed: nobody can choose it.
  for (const id of walk.terms.keys()) if (!walk.created.has(id)) return undefined;
  const assignment = assign(walk.created, walk.terms);
  if (assignment === undefined) return undefined;
  const clock = instants(walk.steps);
  const keys = pressedKeys(walk.steps, assignment);
  return {
    steps: walk.steps.map(({ state, way }, index) => ({
      position: state.position,
      way,
      now: clock[index] as number,
      keys: keys[index] as string,
      events: way?.events ?? [],
      stores: assigned(walk.steps[index + 1]?.state, 'stored', assignment, state),
    })),
    variables: assigned(walk.steps[0]?.state, 'outside', assignment),
    isAnswered: walk.steps[0]?.state.call.isAnswered ?? false,
    ending: walk.steps.at(-1)?.way?.ending,
  };
}

interface Walk {
  readonly steps: readonly WalkStep[];
  /** Every unknown value on the way, as it was when it came into being. */
  readonly created: ReadonlyMap<number, Unknown>;
  /** The last that was found out about each. */
  readonly terms: ReadonlyMap<number, Term>;
}

interface WalkStep {
  readonly state: State;
  readonly way: Way | undefined;
}

/**
 * The states on a path. A node's own state is the one it was first reached with, and may be a merged one, so from where
 * the path comes another way its states are worked out once more.
 */
function walkAlong(exploration: Exploration, path: Path): Walk | undefined {
  const { nodes, plan } = exploration;
  const steps: WalkStep[] = [];
  let node = nodes[path.start] as Node;
  let state: State | undefined = node.state;
  let isFirst = true;
  for (const index of path.exits) {
    const exit = node.exits[index];
    if (exit === undefined || state === undefined) return undefined;
    const way: Way | undefined = isFirst ? exit.way : findWay(state, plan, exit.way, steps.length);
    if (way === undefined) return undefined;
    steps.push({ state, way: way.ending === exit.way.ending ? way : { ...way, ending: exit.way.ending } });
    const next = exit.to === undefined ? undefined : (nodes[exit.to] as Node);
    isFirst &&= next?.state === way.to;
    state = isFirst ? next?.state : way.to;
    node = next ?? node;
  }
  if (state !== undefined) steps.push({ state, way: undefined });
  return { steps, created: createdOn(steps), terms: foundOn(steps) };
}

/** The walk, with what the goal demands of the value that the variable has in the end; undefined when it cannot be. */
function reaching(goal: Goal, walk: Walk): Walk | undefined {
  const isStep = goal.step !== undefined;
  const terms = new Map(walk.terms);
  const tests = [goal.test];
  let term = isStep ? walk.steps[goal.step]?.way?.digits : walk.steps.at(-1)?.state.variables.get(goal.variable);
  // What is known about the value with a key pressed over it holds for the value itself when no key is pressed.
  while (!isStep && term?.is === 'unknown' && term.origin.from === 'pressed') {
    tests.push(...term.tests);
    terms.delete(term.id);
    term = term.origin.before;
  }
  if (term?.is !== 'unknown')
    return term !== undefined && tests.every(passedBy(term.text)) ? { ...walk, terms } : undefined;
  const found = terms.get(term.id) ?? term;
  if (found.is === 'known') return tests.every(passedBy(found.text)) ? { ...walk, terms } : undefined;
  return { ...walk, terms: terms.set(term.id, tests.reduce(withTest, found)) };
}

function passedBy(text: string): (test: Test) => boolean {
  return ({ passes }) => passes(text);
}

/** Ids of values that are worked out once more; no exploration counts so far. */
const SECOND_IDS = 1_000_000_000;

function findWay(state: State, plan: Plan, like: Way, step: number): Way | undefined {
  let ids = SECOND_IDS + step * 1000;
  return waysFrom(state, plan, () => ++ids).find((each) => isLike(each, like));
}

function createdOn(steps: readonly WalkStep[]): ReadonlyMap<number, Unknown> {
  const created = new Map<number, Unknown>();
  let before: Variables | undefined;
  for (const { state, way } of steps) {
    if (state.variables !== before) for (const term of state.variables.terms) add(term, created);
    before = state.variables;
    if (way?.digits !== undefined) add(way.digits, created);
  }
  return created;
}

function foundOn(steps: readonly WalkStep[]): ReadonlyMap<number, Term> {
  const found = new Map<number, Term>();
  for (const { way } of steps) if (way !== undefined) for (const { id, term } of way.terms) found.set(id, term);
  return found;
}

function add(term: Term, created: Map<number, Unknown>): void {
  if (term.is === 'unknown' && !created.has(term.id))
    created.set(term.id, term.tests.length === 0 ? term : { ...term, tests: [] });
}

/** The same way on from states that mean the same. */
function isLike(a: Way, b: Way): boolean {
  return (
    a.key === b.key &&
    a.result === b.result &&
    a.isUnknown === b.isUnknown &&
    a.to?.position.index === b.to?.position.index &&
    a.to?.position.program === b.to?.position.program &&
    (a.ending?.outcome === b.ending?.outcome || b.ending?.reason === 'cap') &&
    a.events.join() === b.events.join() &&
    a.terms.map(({ term }) => shape(term)).join() === b.terms.map(({ term }) => shape(term)).join() &&
    (a.to?.clock === undefined) === (b.to?.clock === undefined)
  );
}

function shape(term: Term): string {
  return term.is === 'known' ? `=${term.text}` : (term.tests.at(-1)?.key ?? '');
}

/** The instant of each step: the time stands still until an action waits, and never goes back. */
function instants(steps: Walk['steps']): number[] {
  const clock: number[] = [];
  let now: number | undefined;
  for (let index = 0; index < steps.length; ) {
    let end = index;
    while (end < steps.length - 1 && steps[end]?.way?.hasWaited !== true) end++;
    const found = steps[end]?.way?.clock ?? steps[end]?.state.clock;
    if (now === undefined) now = firstInstant(found ?? ANY_TIME);
    else if (found !== undefined) now = nextInstant(found, now);
    for (; index <= end; index++) clock.push(now ?? 0);
  }
  return clock;
}

/** The instant with which traces begin; looked for once, because most begin with the same few sets. */
const firstInstant = oncePer((set: Instants) => pickInstant(set));

/** The keys pressed at each step, which turn the digits before into those after it. */
function pressedKeys(steps: Walk['steps'], assignment: Assignment): string[] {
  return steps.map(({ state, way }) => {
    if (way?.digits === undefined || !isFromCaller(way.digits)) return '';
    const before = textOf(state.variables.get(DIGITS), assignment);
    const after = textOf(way.digits, assignment);
    if (after === before) return '';
    return after.startsWith(before) ? after.slice(before.length) : after;
  });
}

const NOTHING = Object.freeze(Object.create(null)) as Record<string, string>;

/** The values of an origin that come into a state anew. */
function assigned(
  state: State | undefined,
  from: 'outside' | 'stored',
  assignment: Assignment,
  before?: State,
): Record<string, string> {
  if (state === undefined || state.variables === before?.variables) return NOTHING;
  let values = NOTHING;
  const { names, terms } = state.variables;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as Term;
    if (term.is !== 'unknown' || term.origin.from !== from || before?.variables.terms[index] === term) continue;
    const name = names[index] as string;
    if (term.origin.name !== name) continue;
    if (values === NOTHING) values = Object.create(null) as Record<string, string>;
    values[name] = textOf(term, assignment);
  }
  return values;
}
