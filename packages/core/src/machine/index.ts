export { byteLength, compares, compareText } from './comparison.ts';
export { counterKey } from './counter.ts';
export * from './decode.ts';
export {
  type DecodedRecord,
  emptyRecord,
  isGiven,
  NestedActions,
  numberOf,
  textOf,
  type Value,
  zeroOf,
} from './decoded.ts';
export { findRelease } from './departure.ts';
export { isFetchable, isMethod } from './fetchable.ts';
export { compareBytes, findMember, foldName, isObject } from './fields.ts';
export { readFloat32 } from './float.ts';
export { holdsForOption } from './guard.ts';
export * from './ids.ts';
export * from './ingest.ts';
export * from './input.ts';
export { readOption, readPlainRecord } from './plain-record.ts';
export * from './position.ts';
export { ACTION_MEMBERS, BODY_MEMBERS, type MemberKind } from './posted.ts';
export * from './program.ts';
export { fetchedProgram, pushedProgram } from './push.ts';
export { hasNestedProblem, type NestedProblem, type Rejection } from './refusal.ts';
export * from './run.ts';
export * from './run-state.ts';
export * from './setting.ts';
export * from './step.ts';
export * from './substitute.ts';
export { passesTime, timePart } from './time.ts';
export * from './upcoming.ts';
export { startVariables } from './variables.ts';
export { durationOf } from './wait.ts';
