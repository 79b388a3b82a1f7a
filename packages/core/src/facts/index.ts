export {
  ANY_TIME,
  type Box,
  complement,
  difference,
  gathered,
  hasInstant,
  type Instants,
  intersection,
  isSameSet,
  isSubset,
  nextInstant,
  pickInstant,
  union,
} from '../explore/index.ts';
export { Analysis, type Setting } from './analysis.ts';
export { type BranchKeys, branchKeys, type UnmatchedKey } from './branch-keys.ts';
export { type CallerText, type CallerTexts, callerTexts } from './caller-texts.ts';
export type { Chain, ChainLink, ChainOutcome } from './chain.ts';
export { chains } from './chains.ts';
export { type Conversion, conversionsOf } from './conversion.ts';
export { type Coverage, coverageOf, type Overlap } from './coverage.ts';
export { type Declared, isDeclared } from './declared.ts';
export { type Digits, digits, type Leftover } from './digits.ts';
export { type DiscardedAnswer, discardedAnswers } from './discarded-answers.ts';
export { type Drift, driftOf } from './drift.ts';
export { type CutOff, type Endings, endings, type OffEnd } from './endings.ts';
export { type Entries, entries } from './entries.ts';
export { exploration } from './exploration.ts';
export { type Answers, defineFact, type Fact } from './fact.ts';
export { instantsText, instantText } from './instants-text.ts';
export { type IntendedHours, type IntendedZone, type IntentSource, intendedHours, intendedZone } from './intent.ts';
export type { Loop } from './loop.ts';
export { loops } from './loops.ts';
export { type Menu, menus, speechOf } from './menus.ts';
export { type OpeningWords, openingWords } from './opening-words.ts';
export { type Opening, openings } from './openings.ts';
export { type ElsewhereAction, Project, type ProjectFlow, type ProjectUse, storedFlows } from './project.ts';
export { type Reachability, reachability } from './reachability.ts';
export { reentry } from './reentry.ts';
export type { Dropper, Region } from './region.ts';
export { answers, type Ringing, ringing } from './ringing.ts';
export { type Rollover, rolloverOf } from './rollover.ts';
export { type Rush, type Rushes, rushes } from './rush.ts';
export type { NamedSeason } from './say-seasons.ts';
export { settledConditions } from './settled-conditions.ts';
export { type SlowChain, slowChains } from './slow-chains.ts';
export { type StuckJump, type StuckJumps, stuckJumps } from './stuck-jumps.ts';
export { type TimeCondition, type TimeOperand, timeConditionOf, timeGuardOf, windowOf } from './time-condition.ts';
export { type Timetable, timetables } from './timetables.ts';
export { type UnaskedRecording, unaskedRecordings } from './unasked-recordings.ts';
export type { UnsetRead } from './unset-read.ts';
export { type Variables, variables } from './variables.ts';
export type { Verdict } from './verdict.ts';
export type { Witness, WitnessEnding, WitnessStep } from './witness.ts';
