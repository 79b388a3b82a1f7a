export { isoInstant, type Minutes, readInstant, showInstant } from './clock.ts';
export { experienceOf, isMishap } from './experience.ts';
export type { Occasion } from './occasion.ts';
export type { Decision, Player } from './player.ts';
export { type Audience, type SimulatedRun, simulate } from './simulation.ts';
export { type FlowFile, type Stage, setStage, upload } from './stage.ts';
export type { StepReport } from './step-report.ts';
