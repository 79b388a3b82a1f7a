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
export { type Declared, isDeclared } from './declared.ts';
export { exploration } from './exploration.ts';
export { type Answers, defineFact, type Fact } from './fact.ts';
export type { Loop } from './loops/loop.ts';
export { loops } from './loops/loops.ts';
export { type StuckJump, type StuckJumps, stuckJumps } from './loops/stuck-jumps.ts';
export { type ElsewhereAction, type OpenDocument, Project, type ProjectFlow, type ProjectUse } from './project.ts';
export { reentry } from './reentry.ts';
export { type CutOff, type Endings, endings, type OffEnd } from './runs/endings.ts';
export { type Entries, entries } from './runs/entries.ts';
export { type Reachability, reachability } from './runs/reachability.ts';
export type { Dropper, Region } from './runs/region.ts';
export { answers, type Ringing, ringing } from './runs/ringing.ts';
export { type Rush, type Rushes, rushes } from './runs/rush.ts';
export { type SlowChain, slowChains } from './runs/slow-chains.ts';
export { type UnaskedRecording, unaskedRecordings } from './runs/unasked-recordings.ts';
export { type StoredFlow, storedFlow, storedFlows } from './stored-flow.ts';
export type { Chain, ChainLink, ChainOutcome } from './time/chain.ts';
export { chains } from './time/chains.ts';
export { type Conversion, conversionsOf, limitsOf } from './time/conversion.ts';
export { type Coverage, coverageOf, type Overlap } from './time/coverage.ts';
export { type Drift, driftOf } from './time/drift.ts';
export { instantsText, instantText } from './time/instants-text.ts';
export {
  type IntendedHours,
  type IntendedZone,
  type IntentSource,
  intendedHours,
  intendedZone,
} from './time/intent.ts';
export { type OpeningWords, openingWords } from './time/opening-words.ts';
export { type Opening, openings } from './time/openings.ts';
export { type Rollover, rolloverOf } from './time/rollover.ts';
export type { NamedSeason } from './time/say-seasons.ts';
export { settledConditions } from './time/settled-conditions.ts';
export { type TimeCondition, type TimeOperand, timeConditionOf, timeGuardOf, windowOf } from './time/time-condition.ts';
export { type Timetable, timetables } from './time/timetables.ts';
export { type ZoneClock, zoneClocks } from './time/zone-clocks.ts';
export { type BranchKeys, branchKeys, type UnmatchedKey } from './values/branch-keys.ts';
export { type CallerText, type CallerTexts, callerTexts } from './values/caller-texts.ts';
export { type Digits, digits, type Leftover } from './values/digits.ts';
export { type DiscardedAnswer, discardedAnswers } from './values/discarded-answers.ts';
export { type Menu, menus, speechOf } from './values/menus.ts';
export type { UnsetRead } from './values/unset-read.ts';
export { type Variables, variables } from './values/variables.ts';
export type { Verdict } from './verdict.ts';
export type { Witness, WitnessEnding, WitnessStep } from './witness.ts';
