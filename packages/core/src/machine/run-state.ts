import type { DropReason } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { entry, type Position } from './position.ts';
import type { Program } from './program.ts';
import type { Setting } from './setting.ts';
import type { Variables } from './substitute.ts';
import { startVariables } from './variables.ts';

/** How far a call has got. */
export type CallStatus = 'ringing' | 'progressing';

/** The telephone side of a run. */
export interface Call {
  readonly status: CallStatus;
  readonly isRecording: boolean;
  /** External media streams that are running. */
  readonly streams: number;
}

/** How a run ended. */
export interface Ending {
  readonly outcome: 'finished' | 'stopped' | 'hangup' | 'dropped' | 'blocked' | 'crashed';
  /** Why the run was dropped. */
  readonly reason?: DropReason;
}

/** Everything about a run between two steps. Immutable. */
export interface RunState {
  readonly setting: Setting;
  /** The action the next step runs; `end` when the next step ends the run. */
  readonly place: Position | 'end';
  /** What the run becomes when it reaches its end. */
  readonly ends: 'finished' | 'stopped';
  /** How many steps were taken. */
  readonly advances: number;
  readonly variables: Variables;
  readonly call: Call;
  /** What counting actions hold, by stack and instruction. */
  readonly counters: ReadonlyMap<string, Counter>;
  /** Set when the run is over. */
  readonly ending: Ending | undefined;
}

/** What a counting action holds once it has counted. */
export interface Counter {
  readonly left: number;
  /** The option that the engine has written back; undefined where the posted one stays. */
  readonly option: Json | undefined;
}

/** The state before the first step. */
export function begin(program: Program, setting: Setting): RunState {
  return {
    setting,
    place: entry(program) ?? 'end',
    ends: 'finished',
    advances: 0,
    variables: startVariables(setting),
    call: { status: setting.callStatus, isRecording: false, streams: 0 },
    counters: new Map(),
    ending: undefined,
  };
}
