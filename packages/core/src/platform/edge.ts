import type { Channel } from './channel.ts';
import type { Contract, PerContract } from './contract.ts';

/**
 * A condition on the state of a run. The machine evaluates it on concrete values, the exploration on abstract ones.
 * `option` always names an option of the same action; its value is the one after substitution and decoding.
 */
export type Guard =
  | { readonly is: 'not'; readonly guard: Guard }
  | { readonly is: 'all' | 'any'; readonly guards: readonly Guard[] }
  /**
   * The option is present and not the zero value of its shape (empty text, 0, false, nil id, empty list or map). A record
   * is given when it is present and not null, even when it is empty.
   */
  | { readonly is: 'given'; readonly option: string }
  /** The text option has exactly this value. */
  | { readonly is: 'equal'; readonly option: string; readonly value: string }
  /** The integer option is greater than zero. */
  | { readonly is: 'positive'; readonly option: string }
  /** The value of the named variable is a key of the map option. */
  | { readonly is: 'key'; readonly variable: VariableName; readonly map: string }
  | TimeGuard
  | ComparisonGuard
  /** Enough digits are stored (`length`, when not 0), or they contain the text of `text` (when not empty). */
  | { readonly is: 'digits'; readonly length: string; readonly text: string }
  /** The status of the call equals the option. */
  | { readonly is: 'status'; readonly option: string }
  /** The action's own counter, which starts at the option's value, is greater than zero. */
  | { readonly is: 'counter'; readonly option: string }
  /** The call has been answered (its status is progressing). */
  | { readonly is: 'answered' }
  /** A recording is attached to the call. */
  | { readonly is: 'recording' }
  /** At least so many external media streams are running. */
  | { readonly is: 'streams'; readonly atLeast: number }
  | { readonly is: 'channel'; readonly among: readonly Channel[] }
  | SomeGuard
  /** The named variable has a value that is not empty. */
  | { readonly is: 'stored'; readonly variable: string }
  /** The flow that the id option names exists. */
  | { readonly is: 'flow'; readonly option: string }
  /** The first problem found when the nested actions of the option are turned into a flow, in array order, is this one. */
  | { readonly is: 'nested'; readonly option: string; readonly problem: 'invalid-type' | 'invalid-anonymous' }
  /** The text option is an http or https address with a host, and `method` a method that HTTP allows. */
  | { readonly is: 'fetchable'; readonly url: string; readonly method: string }
  /** The platform itself pushed the action. */
  | { readonly is: 'pushed' }
  /** The world outside the flow decides, e.g. whether a machine picked up. The usual course is that it does not hold. */
  | { readonly is: 'outside'; readonly event: OutsideEvent };

/** Things that happen to a run and that no flow can foresee. */
export const OUTSIDE_EVENTS = [
  'machine-detected',
  'message-refused',
  'no-call-created',
  'case-refused',
  'resumed',
] as const;

/** One of `OUTSIDE_EVENTS`. */
export type OutsideEvent = (typeof OUTSIDE_EVENTS)[number];

/** The name of a variable: fixed, or the text of an option (with the name to use when that is empty). */
export type VariableName = { readonly name: string } | { readonly option: string; readonly otherwise: string };

/** A part of the current UTC time. */
export type TimePart = 'month' | 'day' | 'hour' | 'minute';

/**
 * The current UTC time passes: the weekday is in the list (an empty list passes always), and each part that is not a
 * wildcard compares by the operator; all must hold. An unknown operator never holds for a compared part.
 */
export interface TimeGuard {
  readonly is: 'time';
  readonly operator: string;
  readonly weekdays: string;
  /** Each part is compared when its option is at least `from`; smaller values are wildcards. */
  readonly parts: readonly { readonly part: TimePart; readonly option: string; readonly from: 0 | 1 }[];
  /** Which side of the operator the clock is on. */
  readonly order: PerContract<'now-option' | 'option-now'>;
}

/** Some record of the list option has a `field` with one of the values. */
export interface SomeGuard {
  readonly is: 'some';
  readonly list: string;
  readonly field: string;
  readonly among: readonly string[];
}

/** A text compared with a constant, as string (byte order), number (32-bit floats) or length (in bytes). */
export interface ComparisonGuard {
  readonly is: 'comparison';
  readonly operator: string;
  readonly left: string;
  /** `named`: the left text without `${}` names a variable; `text`: it is compared itself. */
  readonly reads: PerContract<'named' | 'text'>;
  /** The option that selects the kind of comparison (`string`, `number`, `length`). */
  readonly kind: string;
  readonly right: { readonly string: string; readonly number: string; readonly length: string };
}

/** What an action changes. Effects of an edge are applied in order, before control moves on. */
export type Effect =
  /** The call becomes progressing. */
  | { readonly do: 'answer' }
  /** The variable becomes the empty text (and exists from then on). */
  | { readonly do: 'clear'; readonly variable: VariableName }
  /** The variable named by the text option becomes the text option's value, substituted once more. */
  | { readonly do: 'assign'; readonly name: string; readonly value: string }
  /** The platform stores values of its own under these names. */
  | { readonly do: 'store'; readonly variables: readonly string[] }
  /** The outside may store any value under any name that does not start with one of the prefixes. */
  | { readonly do: 'store-any'; readonly except: readonly string[] }
  /** The action's counter goes down by one, but not below `floor`. */
  | { readonly do: 'count'; readonly option: string; readonly floor: 0 | 1 }
  | { readonly do: 'record'; readonly on: boolean }
  | { readonly do: 'stream'; readonly on: boolean };

/** Why a run is dropped: the flow engine gives up, and with the run it ends the call. */
export type DropReason =
  | 'cap'
  | 'option-decode'
  | 'no-target'
  | 'target-not-found'
  | 'flow-not-found'
  | 'no-call'
  | 'fetch-failed'
  | 'nested-invalid-type'
  | 'nested-invalid-anonymous'
  | 'refused';

/** Where control goes. */
export type Destination =
  /** `next_id` if set, else the following action, else the return point, else the end. */
  | { readonly go: 'next' }
  /** The action with the id of the option. A nil id drops with `no-target`, an unknown one with `target-not-found`. */
  | { readonly go: 'target'; readonly option: string }
  /** The action with the id that the map option holds for the matched key of the edge's `key` guard. */
  | { readonly go: 'matched'; readonly map: string }
  /** A stack of actions is pushed; after its end control returns behind this action. */
  | { readonly go: 'push'; readonly actions: readonly PushedAction[] }
  /** The actions of the flow that the id option names are pushed. */
  | { readonly go: 'flow'; readonly option: string }
  /** Actions that come from outside are pushed. */
  | { readonly go: 'fetched'; readonly url: string }
  /** The run ends. */
  | { readonly go: 'end'; readonly outcome: 'hangup' | 'blocked' | 'crashed' }
  /** The reserved finish action is pushed: one more step, and the run ends as stopped. */
  | { readonly go: 'finish' }
  | { readonly go: 'drop'; readonly reason: DropReason };

/** An action the platform itself puts on a stack. */
export interface PushedAction {
  readonly type: string;
  /** Its options: constants only, ids of resources the platform makes up are left out. */
  readonly option?: Readonly<Record<string, string | number | boolean>>;
  /** Index within the pushed list that it continues with (the queue's wait loop). */
  readonly next?: number;
  /** `wait-flow`: the flow that the platform keeps for the resource, e.g. a queue's hold music. */
  readonly flow?: 'wait-flow';
  /** The outside forces the run on to the pushed action with this index while this one's actions run. */
  readonly releasedTo?: number;
}

/**
 * One way in which control leaves an action. Edges are tried in order and the first one whose contract and guard hold is
 * taken, so the guards of later edges imply that the earlier ones failed. The last edge of a type has no guard.
 */
export interface Edge {
  /** Only under this contract; both when absent. */
  readonly contract?: Contract;
  /** Holds always when absent. */
  readonly when?: Guard;
  readonly effects?: readonly Effect[];
  readonly to: Destination;
  /** `skipped`: the action failed on the call side and the run goes on. `unhandled`: nothing executes the type. */
  readonly result?: 'done' | 'skipped' | 'unhandled';
}
