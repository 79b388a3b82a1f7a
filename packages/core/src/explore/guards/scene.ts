import type { DecodedRecord, Position } from '../../machine/index.ts';
import type { Channel, Contract } from '../../platform/index.ts';

/** Where a guard is evaluated and effects are applied, apart from the state. */
export interface Scene {
  readonly position: Position;
  readonly options: DecodedRecord;
  readonly contract: Contract;
  readonly channel: Channel;
  /** Whether the state of the call is followed. */
  readonly followsCall: boolean;
  /** Followed variables that the platform may change while time passes. */
  readonly volatile: readonly string[];
  readonly newId: () => number;
}
