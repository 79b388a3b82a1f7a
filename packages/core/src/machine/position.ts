import { RESERVED_IDS } from '../platform/index.ts';
import type { Instruction, Program } from './program.ts';

/**
 * Where a run stands: an instruction of a program, inside the stacks that were pushed to get there.
 * Immutable, and shared between runs and exploration states.
 */
export interface Position {
  readonly program: Program;
  readonly index: number;
  /** The instruction that pushed this stack; control returns behind it. Undefined in the main stack. */
  readonly caller: Position | undefined;
}

/** The instruction at a position. */
export function instructionAt(position: Position): Instruction {
  return position.program.instructions[position.index] as Instruction;
}

/** The position in the main stack: the one itself, or the one that pushed, over any number of stacks, what runs there. */
export function mainOf(position: Position): Position {
  let main = position;
  while (main.caller !== undefined) main = main.caller;
  return main;
}

/** How many stacks were pushed to get here. */
export function depthOf(position: Position): number {
  let depth = 0;
  for (let caller = position.caller; caller !== undefined; caller = caller.caller) depth++;
  return depth;
}

/** The first position of a program; undefined when the run ends at once, because there is no action to run. */
export function entry(program: Program, caller?: Position): Position | undefined {
  const place = reached(program.instructions.length === 0 ? 'end' : { program, index: 0, caller });
  return place === 'end' ? undefined : place;
}

/**
 * Where control goes behind an action: to its `next_id` if it has one, else to the next instruction of its stack, else
 * behind the action that pushed the stack. An action with the reserved start id goes on with the first action of its
 * stack.
 */
export function following(position: Position): Position | 'end' {
  for (let place: Position | undefined = position; place !== undefined; place = place.caller) {
    const { id, nextId } = instructionAt(place);
    if (nextId !== undefined) return findTarget(place, nextId) ?? 'end';
    const index = id === RESERVED_IDS.start ? 0 : place.index + 1;
    if (index < place.program.instructions.length) return reached(at(place, index));
  }
  return 'end';
}

/**
 * The action with an id as seen from a position: the first one in the current stack, else in the stacks it was pushed
 * from, outwards. In the main stack the reserved start id names the first action.
 * @returns undefined when no stack holds the id, `end` when the action is one that ends the run when it is reached.
 */
export function findTarget(position: Position, id: string): Position | 'end' | undefined {
  if (id === RESERVED_IDS.start && position.caller === undefined) return reached(at(position, 0));
  for (let place: Position | undefined = position; place !== undefined; place = place.caller) {
    const index = place.program.indexById.get(id);
    if (index !== undefined) return reached(at(place, index));
  }
  return undefined;
}

/**
 * The action that runs when a place is reached. The platform looks it up once more by its id, so a second copy of an id
 * never runs: the first copy does. An action with the reserved start id gives way to the first action of the main stack,
 * one with the reserved finish id ends the run.
 */
function reached(place: Position | 'end'): Position | 'end' {
  if (place === 'end') return 'end';
  const { id } = instructionAt(place);
  if (id === RESERVED_IDS.finish) return 'end';
  const index = id === RESERVED_IDS.start && place.caller === undefined ? 0 : place.program.indexById.get(id);
  return index === undefined || index === place.index ? place : at(place, index);
}

/** Another instruction of the same stack. */
function at({ program, caller }: Position, index: number): Position {
  return { program, index, caller };
}

/** True when both are the same instruction inside the same stacks. */
export function samePosition(one: Position | undefined, other: Position | undefined): boolean {
  let a = one;
  let b = other;
  while (a !== b) {
    if (a === undefined || b === undefined || a.program !== b.program || a.index !== b.index) return false;
    a = a.caller;
    b = b.caller;
  }
  return true;
}
