import type { Channel, Contract } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import type { IdReading } from './ids.ts';
import type { Program } from './program.ts';
import type { CallStatus } from './run-state.ts';

/** What a run starts with, and what it finds in the world. */
export interface Setting {
  readonly contract: Contract;
  readonly channel: Channel;
  /** The status of the call when the run begins; means nothing on other channels. */
  readonly callStatus: CallStatus;
  readonly ids: IdReading;
  /** Variables as supplied: the platform trims names and drops blank and reserved ones. */
  readonly variables: Readonly<Record<string, string>>;
  /** Variables of the platform's own that exist from the start. */
  readonly system: Readonly<Record<string, string>>;
  /** A stored flow by its id; undefined when there is none. */
  readonly flows: (id: string) => Program | undefined;
  /** The flow that plays while a caller waits in a queue. */
  readonly waitFlow: Program | undefined;
  /** The list of actions that an address answers with. */
  readonly fetched: (url: string) => readonly Json[];
  /** The value the platform stores under a name of its own. */
  readonly stored: (name: string) => string;
}

const USUAL: Setting = {
  contract: 'engine',
  channel: 'call',
  callStatus: 'ringing',
  ids: 'platform',
  variables: {},
  system: {},
  flows: () => undefined,
  waitFlow: undefined,
  fetched: () => [],
  stored: () => '',
};

/** A setting: an incoming call on the engine, with nothing in the world, except for what is given. */
export function settingOf(given: Partial<Setting> = {}): Setting {
  return { ...USUAL, ...given };
}
