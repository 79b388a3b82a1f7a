import type { ActionType } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import type { DecodedRecord } from './decoded.ts';

/**
 * A flow as the platform holds it after upload: every action has an id and a known type.
 * Built from a posted body by `ingest`; shared by the machine and the exploration.
 */
export interface Program {
  /** The flow's own id, when it is one of several (a fetched flow); undefined for the flow that is run. */
  readonly id: string | undefined;
  readonly instructions: readonly Instruction[];
  /** The first instruction with each id: every look-up of the platform takes the first in array order. */
  readonly indexById: ReadonlyMap<string, number>;
}

/** One action of a program. */
export interface Instruction {
  /** Index in the program's list. */
  readonly index: number;
  /** `/actions/3` in the flow that is run, `<uuid>#/actions/3` in a fetched one, `pushed:<type>` for pushed actions. */
  readonly at: string;
  readonly type: ActionType;
  /** Canonical UUID; made up by the platform where the posted one is absent or unreadable. */
  readonly id: string;
  /** Canonical UUID; undefined when absent, nil or unreadable. */
  readonly nextId: string | undefined;
  /** The option as posted; undefined when absent or null. */
  readonly option: Json | undefined;
  /** The option decoded with symbolic ids, where it was read without a detour by its value (`readPlainRecord`). */
  readonly plainRecord?: DecodedRecord | undefined;
  /** For actions the platform itself pushed: how they hang together. */
  readonly pushed?: Pushed;
}

/** What an action has that the platform pushed itself. */
export interface Pushed {
  /** The flow it fetches is the one the platform keeps for the resource. */
  readonly fetches?: 'wait-flow';
  /** While its own stack waits, the outside forces the run on to this index of the pushed list. */
  readonly releasedTo?: number;
}

/** A program of these instructions. */
export function programOf(instructions: readonly Instruction[], id?: string): Program {
  const indexById = new Map<string, number>();
  for (const { id: own, index } of instructions) if (!indexById.has(own)) indexById.set(own, index);
  return { id, instructions, indexById };
}
