export type { ActionType, Difference } from './action-type.ts';
export { defineActionType } from './action-type.ts';
export { actionTypes } from './actions.gen.ts';
export { ADDRESS_TYPES, type AddressType } from './address.ts';
export { CHANNELS, type Channel, fitsChannel, type Media } from './channel.ts';
export { CONTRACTS, type Contract, ENGINE_REVISION, type PerContract } from './contract.ts';
export type {
  ComparisonGuard,
  Destination,
  DropReason,
  Edge,
  Effect,
  Guard,
  OutsideEvent,
  PushedAction,
  SomeGuard,
  TimeGuard,
  TimePart,
  VariableName,
} from './edge.ts';
export { OUTSIDE_EVENTS } from './edge.ts';
export { acceptedActionTypes, findActionType, isAccepted } from './find-action-type.ts';
export { hasShape } from './has-shape.ts';
export { type Limit, limits, STEP_CAP } from './limits.ts';
export { oncePer } from './once-per.ts';
export type { Content, Option, Options, Referent, Requirement, Shape, Upshot } from './option.ts';
export { perType, perTypeAndContract } from './per-type.ts';
export { hasPlaceholder, PLACEHOLDER, placeholderNames } from './placeholder.ts';
export type { Refusal } from './refusal.ts';
export { RESERVED_IDS } from './reserved-ids.ts';
export { unknownAction } from './unknown-action.ts';
export { readUuid } from './uuid.ts';
export { DIGITS } from './variables/call.ts';
export type { Variable } from './variables/variable.ts';
export { findVariable, RESERVED_PREFIX, variables } from './variables.ts';
export type { Duration, Wait } from './wait.ts';
export { WAIT_FLOW } from './wait-flow.ts';
