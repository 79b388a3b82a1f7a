import type { Contract } from './contract.ts';
import type { Guard } from './edge.ts';

/** How an action waits before control leaves it. While an action waits, time passes and the caller may press keys. */
export interface Wait {
  /** Only under this contract; both when absent. */
  readonly contract?: Contract;
  readonly until: 'playback' | 'time' | 'digits' | 'bridge' | 'detection' | 'release' | 'recording';
  /** The action does not wait when this holds, e.g. an asynchronous talk or a sleep of 0 ms. */
  readonly unless?: Guard;
  /**
   * What a key pressed meanwhile does to `voipbin.call.digits`: `overwrite` stores that key alone, `append` adds it,
   * `none`: the key is not seen.
   */
  readonly keys: 'overwrite' | 'append' | 'none';
  /** The first key ends the wait when this holds. */
  readonly endsOnKey?: Guard;
  /** For `digits`: the options that end the collection; what is stored before counts too. */
  readonly collects?: { readonly length: string; readonly keys: string };
  /** How long at the most. A limit that is not positive ends the wait before any key is seen. */
  readonly limit?: Duration;
}

/** A length of time in milliseconds. */
export type Duration =
  /** The value of an integer option; `otherwise` when that is not positive. */
  | { readonly option: string; readonly otherwise?: number }
  /** So many tones as the text option has characters, each of one length, with a pause between two of them. */
  | { readonly tones: string; readonly length: string; readonly pause: string };
