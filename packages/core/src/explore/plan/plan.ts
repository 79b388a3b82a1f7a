import {
  findTarget,
  following,
  type Instruction,
  type Position,
  type Program,
  type Value,
} from '../../machine/index.ts';
import {
  type Channel,
  type Contract,
  type Destination,
  DIGITS,
  findVariable,
  hasPlaceholder,
  RESERVED_PREFIX,
} from '../../platform/index.ts';
import type { Scene } from '../guards/scene.ts';
import { type Compiled, compile } from './compiled.ts';
import { type Components, components } from './components.ts';
import { Fetches, idsLedTo, isOpen, type StoredFlows } from './fetches.ts';
import { Liveness } from './liveness.ts';
import { plainOf } from './plain.ts';
import { copied, followedVariables, guardReads, readsAnyVariable } from './reads.ts';

const NONE: readonly never[] = [];
const NO_FLOWS: StoredFlows = () => undefined;

/** What can be said about a program before it is explored: its compiled instructions and how they hang together. */
export class Plan {
  readonly program: Program;
  readonly contract: Contract;
  readonly channel: Channel;
  /** By instruction: the instructions control can reach next, whatever guards say. */
  readonly successors: readonly (readonly number[])[];
  /** The variables that some guard reads, directly or through assignments, in a fixed order. */
  readonly variables: readonly string[];
  /** Those of them that the platform may change while time passes. */
  readonly volatile: readonly string[];
  /** Which variables, by their number in that order, some guard may still read. */
  readonly liveness: Liveness;
  /** By instruction: the number of its strongly connected component. */
  readonly component: readonly number[];
  /** Whether guards read the state of the call (answered, recording, streams), so that it has to be followed. */
  readonly followsCall: boolean;
  readonly #compiled: readonly Compiled[];

  readonly #fetches: Fetches;
  /** By instruction: those that may run before control is back from a stored flow it fetches. */
  readonly #inside: readonly (readonly Compiled[])[];

  /** @param flows the stored flows that are known, so that they are explored where they are fetched */
  constructor(program: Program, contract: Contract, channel: Channel, flows?: StoredFlows) {
    this.program = program;
    this.contract = contract;
    this.channel = channel;
    this.#compiled = program.instructions.map((instruction) => compile(instruction, contract, channel));
    this.#fetches = new Fetches(flows ?? NO_FLOWS, (stored) => stored.instructions.map((each) => this.#compile(each)));
    this.#inside = flows === undefined ? NONE : this.#compiled.map((each) => this.#fetches.inside(each));
    this.successors = this.#compiled.map((each) => this.#successors(each));
    const parts = components(this.successors);
    this.component = parts.of;
    const all = flows === undefined ? this.#compiled : [...this.#compiled, ...this.#inside.flat()];
    this.followsCall = all.some(({ behaviour, readiness }) => behaviour.asksCall && readiness === 'runs');
    const reads = this.#compiled.map((each, index) => this.#withInside(each, index, guardReads));
    this.variables = followedVariables(reads, all);
    this.volatile = this.variables.filter((name) => isVolatile(name, contract));
    this.liveness = this.#liveness(reads, parts);
  }

  #liveness(reads: readonly (readonly string[])[], parts: Components): Liveness {
    const numbers = this.#compiled.map((compiled, index) => this.#liveFrom(compiled, index, reads[index] ?? NONE));
    return new Liveness(this.variables.length, numbers, parts, this.successors);
  }

  /** The variables, by number, that an instruction reads itself. */
  #liveFrom(compiled: Compiled, index: number, reads: readonly string[]): readonly number[] {
    const inside = this.#insideOf(index);
    const { readings, assigns } = compiled.behaviour;
    // So it is with most actions.
    if (reads.length === 0 && readings.length === 0 && !assigns && inside.length === 0) return NONE;
    if (readsAnyVariable(compiled) || inside.some(readsAnyVariable)) return this.variables.map((_, number) => number);
    const copies = this.#withInside(compiled, index, copied);
    const numberOf = (name: string) => this.variables.indexOf(name);
    if (copies.length === 0) return reads.length === 0 ? NONE : reads.map(numberOf);
    return [...reads, ...copies].map(numberOf).filter((number) => number >= 0);
  }

  #insideOf(index: number): readonly Compiled[] {
    return this.#inside[index] ?? NONE;
  }

  /** What there is to say about an instruction and what runs inside it. */
  #withInside<Each>(compiled: Compiled, index: number, say: (each: Compiled) => readonly Each[]): readonly Each[] {
    const inside = this.#insideOf(index);
    return inside.length === 0 ? say(compiled) : [compiled, ...inside].flatMap(say);
  }

  /** The stored flow that is run where an action fetches one; see `Fetches.at`. */
  fetched(compiled: Compiled, position: Position): Program | 'lost' | undefined {
    return this.#fetches.at(compiled, position);
  }

  /** The ids that a fetched flow, and those it fetches, may jump to; undefined when it may be any. */
  idsInside(compiled: Compiled): readonly string[] | undefined {
    const inside = this.#fetches.inside(compiled);
    return inside.some(isOpen) ? undefined : inside.flatMap(idsLedTo);
  }

  readonly #scenes: (Scene | undefined)[] = [];

  /** The scene of the action at a position; made once for the actions of the program itself. */
  scene(position: Position, newId: () => number): Scene {
    const isOwn = position.caller === undefined && position.program === this.program;
    const known = isOwn ? this.#scenes[position.index] : undefined;
    if (known !== undefined && known.newId === newId) return known;
    const { contract, channel, followsCall, volatile } = this;
    const compiled = this.compiled(position);
    const plain = plainOf(compiled, this);
    const { options } = compiled;
    const scene: Scene = { position, compiled, plain, options, contract, channel, followsCall, volatile, newId };
    if (isOwn) this.#scenes[position.index] = scene;
    return scene;
  }

  readonly #following: (Position | 'end' | undefined)[] = [];

  /** Where control goes behind an action; worked out once for the actions of the program itself. */
  following(position: Position): Position | 'end' {
    if (position.caller !== undefined || position.program !== this.program) return following(position);
    this.#following[position.index] ??= following(position);
    return this.#following[position.index] as Position | 'end';
  }

  readonly #targets = new Map<string, Position | 'end' | undefined>();

  /** Where an id leads from a position (see `findTarget`); worked out once for the actions of the program itself. */
  target(position: Position, id: string): Position | 'end' | undefined {
    if (position.caller !== undefined || position.program !== this.program) return findTarget(position, id);
    const known = this.#targets.get(id);
    if (known !== undefined || this.#targets.has(id)) return known;
    const target = findTarget(position, id);
    this.#targets.set(id, target);
    return target;
  }

  readonly #pushed = new Map<Instruction, Compiled>();

  /** The instruction at a position, of this program or of a pushed one, made ready. */
  compiled({ program, index }: Position): Compiled {
    if (program === this.program) return this.#compiled[index] as Compiled;
    return this.#compile(program.instructions[index] as Instruction);
  }

  /** An instruction of a pushed program, made ready once. */
  #compile(instruction: Instruction): Compiled {
    let compiled = this.#pushed.get(instruction);
    if (compiled === undefined) {
      compiled = compile(instruction, this.contract, this.channel);
      this.#pushed.set(instruction, compiled);
    }
    return compiled;
  }

  #successors(compiled: Compiled): readonly number[] {
    const { instruction, readiness, behaviour } = compiled;
    const position: Position = { program: this.program, index: instruction.index, caller: undefined };
    const isPassedOver =
      readiness === 'skipped' || (readiness === 'undecodable' && instruction.type.onBadOption === 'skip');
    if (isPassedOver || (readiness === 'runs' && behaviour.onlyRunsOn)) {
      const next = this.following(position);
      return next === 'end' ? NONE : [next.index];
    }
    const reached: number[] = [];
    if (readiness !== 'runs') return reached;
    for (const { to } of behaviour.edges) this.#addReached(position, to, compiled, reached);
    const inside = this.#insideOf(position.index);
    if (inside.length > 0) this.#addFromInside(position, inside, reached);
    return reached;
  }

  /** What is fetched may jump to the actions around it. */
  #addFromInside(position: Position, inside: readonly Compiled[], into: number[]): void {
    const ids = inside.some(isOpen) ? [...this.program.indexById.keys()] : inside.flatMap(idsLedTo);
    for (const id of ids) add(this.target(position, id), into);
  }

  #addReached(position: Position, to: Destination, compiled: Compiled, into: number[]): void {
    if (to.go === 'next' || to.go === 'push' || to.go === 'flow' || to.go === 'fetched') {
      add(this.following(position), into);
    } else if (to.go === 'target') {
      this.#addTargets(position, compiled.options[to.option], into);
    } else if (to.go === 'matched') {
      const map = compiled.options[to.map] as ReadonlyMap<string, Value>;
      for (const id of map.values()) this.#addTargets(position, id, into);
    }
  }

  /** A target that is known only at run time may be any action. */
  #addTargets(position: Position, id: Value, into: number[]): void {
    if (typeof id !== 'string') return;
    if (!hasPlaceholder(id)) add(this.target(position, id), into);
    else for (const { index } of this.program.instructions) if (!into.includes(index)) into.push(index);
  }
}

function add(place: Position | 'end' | undefined, into: number[]): void {
  if (place !== undefined && place !== 'end' && !into.includes(place.index)) into.push(place.index);
}

/**
 * Variables of the platform's own that do not stay as they are when the run starts. Some the documentation promises and
 * nothing sets: by the engine's contract those never change.
 */
function isVolatile(name: string, contract: Contract): boolean {
  if (!name.startsWith(RESERVED_PREFIX) || name === DIGITS) return false;
  const set = findVariable(name)?.set;
  return set !== 'start' && (contract === 'documented' || set !== 'never');
}
