import type { Media } from './channel.ts';
import type { Edge, Guard } from './edge.ts';
import type { Options } from './option.ts';
import type { Wait } from './wait.ts';

/**
 * Everything the platform knows about one type of action, as data. No code outside this folder asks for a type by name.
 */
export interface ActionType {
  readonly type: string;
  /** What it does, in one sentence of ours. */
  readonly summary: string;
  /**
   * `current`: accepted on upload. `deprecated`: accepted, with a better way. `internal`: refused on upload, but the
   * platform pushes it itself. `former`: a name of the past, refused.
   */
  readonly standing: 'current' | 'deprecated' | 'internal' | 'former';
  /** For deprecated and former types: the type to write today, or a sentence when no single type replaces it. */
  readonly replacement?: { readonly type: string; readonly note?: string };
  /** Who executes it: the flow engine itself, the side that holds the telephone call, or nobody. */
  readonly executor: 'flow' | 'call' | 'none';
  readonly media: Media;
  readonly options: Options;
  /** An option that does not decode: the call is dropped, the action is skipped, or its options are never read. */
  readonly onBadOption: 'drop' | 'skip' | 'unread';
  readonly waits?: readonly Wait[];
  readonly edges: readonly Edge[];
  /** Makes sound for the caller or listens to it, so an incoming call has to be answered first. */
  readonly audible?: true;
  /** The call leaves the flow's hands for somebody who ends it: a queue, a conference, a connected party, an AI. */
  readonly handsOver?: true;
  /** Runs in the flow engine and may keep it busy longer than the 3 s the call side waits: always, or when this holds. */
  readonly slow?: true | Guard;
  readonly differences: readonly Difference[];
  /** Files and lines of the platform's source that the facts above were read from. */
  readonly evidence: readonly string[];
}

/** Something the documentation promises and the engine does otherwise. */
export interface Difference {
  readonly documented: string;
  readonly engine: string;
  readonly evidence: string;
}

/** States an action type; exists for its types only. */
export function defineActionType<const T extends ActionType>(type: T): T {
  return type;
}
