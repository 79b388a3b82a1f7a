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
import type { State } from '../state.ts';
import { type Compiled, compile } from './compiled.ts';
import { components } from './components.ts';
import { liveVariables } from './liveness.ts';
import { type Followed, type Plain, plainOf } from './plain.ts';
import { followedVariables, guardReads, readsAnyVariable, readsCall } from './reads.ts';

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
  /** By instruction: the variables some guard may read from there on. */
  readonly live: readonly ReadonlySet<string>[];
  /** Whether guards read the state of the call (answered, recording, streams), so that it has to be followed. */
  readonly followsCall: boolean;
  readonly #compiled = new Map<Instruction, Compiled>();

  constructor(program: Program, contract: Contract, channel: Channel) {
    this.program = program;
    this.contract = contract;
    this.channel = channel;
    const compiled = program.instructions.map((instruction) => this.compiled(instruction));
    this.successors = compiled.map((each) => this.#successors(each));
    this.followsCall = compiled.some(readsCall);
    const reads = compiled.map((each) => guardReads(each, contract));
    this.variables = followedVariables(reads, compiled);
    this.volatile = this.variables.filter((name) => isVolatile(name, contract));
    const allReads = reads.map((names, index) =>
      readsAnyVariable(compiled[index] as Compiled) ? this.variables : names,
    );
    this.live = this.variables.length === 0 ? [] : liveVariables(allReads, compiled, this.successors);
  }

  /** The scene of an instruction at a position. */
  scene(position: Position, { options }: Compiled, newId: () => number): Scene {
    const { contract, channel, followsCall, volatile } = this;
    return { position, options, contract, channel, followsCall, volatile, newId };
  }

  readonly #plain = new Map<Compiled, Plain | undefined>();
  #followed: Followed | undefined;

  /** What a plain action does; undefined where there is something to decide. The state only stands for any other. */
  plain(compiled: Compiled, scene: Scene, state: State): Plain | undefined {
    const known = this.#plain.get(compiled);
    if (known !== undefined || this.#plain.has(compiled)) return known;
    this.#followed ??= { variables: new Set(this.variables), followsCall: this.followsCall };
    const plain = plainOf(compiled, this.#followed, scene, state);
    this.#plain.set(compiled, plain);
    return plain;
  }

  readonly #following: (Position | 'end' | undefined)[] = [];

  /** Where control goes behind an action; worked out once for the actions of the program itself. */
  following(position: Position): Position | 'end' {
    if (position.caller !== undefined || position.program !== this.program) return following(position);
    this.#following[position.index] ??= following(position);
    return this.#following[position.index] as Position | 'end';
  }

  /** An instruction of this program or of a pushed one, made ready. */
  compiled(instruction: Instruction): Compiled {
    let compiled = this.#compiled.get(instruction);
    if (compiled === undefined) {
      compiled = compile(instruction, this.contract, this.channel);
      this.#compiled.set(instruction, compiled);
    }
    return compiled;
  }

  #component: readonly number[] | undefined;

  /** By instruction: the number of its strongly connected component. */
  get component(): readonly number[] {
    this.#component ??= components(this.successors);
    return this.#component;
  }

  #successors(compiled: Compiled): readonly number[] {
    const position: Position = { program: this.program, index: compiled.instruction.index, caller: undefined };
    const reached: number[] = [];
    const skips = compiled.instruction.type.onBadOption === 'skip';
    if (compiled.readiness === 'skipped' || (compiled.readiness === 'undecodable' && skips)) {
      add(this.following(position), reached);
    } else if (compiled.readiness === 'runs') {
      for (const edge of compiled.edges) this.#addReached(position, edge.to, compiled, reached);
    }
    return reached;
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
    if (!hasPlaceholder(id)) add(findTarget(position, id), into);
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
