import type { DecodedRecord, Position } from '../../machine/index.ts';
import type { Channel, Contract } from '../../platform/index.ts';
import type { Compiled } from '../plan/compiled.ts';
import type { Plain } from '../plan/plain.ts';

/** Where a guard is evaluated and effects are applied, apart from the state. */
export interface Scene {
  readonly position: Position;
  /** The action there. */
  readonly compiled: Compiled;
  /** What it does, if it is plain. */
  readonly plain: Plain | undefined;
  /** Its options. */
  readonly options: DecodedRecord;
  readonly contract: Contract;
  readonly channel: Channel;
  /** Whether the state of the call is followed. */
  readonly followsCall: boolean;
  /** Followed variables that the platform may change while time passes. */
  readonly volatile: readonly string[];
  readonly newId: () => number;
}
