import type { Flow } from '@callflow-lint/core/flow';
import type { Rejection, Setting } from '@callflow-lint/core/machine';
import { RESERVED_PREFIX, readUuid } from '@callflow-lint/core/platform';
import type { Answer } from './answer.ts';
import type { Minutes } from './clock.ts';
import { experienceOf, isMishap } from './experience.ts';
import type { Occasion } from './occasion.ts';
import { ReplayingPlayer } from './replaying-player.ts';
import { simulate } from './simulation.ts';
import { type FlowFile, setStage, upload } from './stage.ts';
import type { StepReport } from './step-report.ts';

/** What a run starts with, and what was decided in it so far; plain data. */
export interface Replay extends Partial<Pick<Setting, 'contract' | 'channel' | 'callStatus' | 'variables'>> {
  readonly now: Minutes;
  readonly answers: readonly Answer[];
  /** Nothing happens behind the last answer until the caller is asked for keys. */
  readonly runsToKeys?: boolean;
}

/** How far a run has got. */
export interface Replayed {
  /** Why the platform refuses the flow on upload; then there is no run. */
  readonly rejected: string | null;
  readonly steps: readonly StepReport[];
  /** The answers that have led here, those included that nobody had to give. */
  readonly answers: readonly Answer[];
  readonly now: Minutes;
  /** What has to be decided next; null where the run is over. */
  readonly question: Occasion | null;
  /** How it has ended for whoever is on the line; null where it goes on. */
  readonly end: { readonly text: string; readonly isMishap: boolean } | null;
  /** The variables that the flow has set itself, and the values they have. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Runs a flow as far as the answers lead. The same answers lead to the same place, so taking one back is leaving it out. */
export async function replay(
  file: FlowFile,
  flow: Flow,
  { now, answers, runsToKeys, ...given }: Replay,
): Promise<Replayed> {
  const stage = setStage(file, { ids: hasNames(flow) ? 'symbolic' : 'platform', ...given });
  const { channel } = stage.setting;
  const ingestion = upload(flow, stage);
  if (ingestion.program === undefined) return refused(ingestion, now);
  const player = new ReplayingPlayer(answers, now, ({ takesKeys }) => runsToKeys === true && takesKeys !== 'digits');
  const run = await simulate(ingestion.program, stage.setting, player, stage.scenery, SILENCE);
  return {
    rejected: null,
    steps: run.steps,
    answers: player.answers,
    now: player.now,
    question: player.question ?? null,
    end: run.ending === undefined ? null : { text: experienceOf(run.ending, channel), isMishap: isMishap(run.ending) },
    variables: Object.fromEntries([...run.variables].filter(([name]) => !name.startsWith(RESERVED_PREFIX))),
  };
}

/** Whether ids are readable names, which are rendered into those of the platform later on. */
function hasNames({ actions }: Flow): boolean {
  return actions.some(({ idNode }) => idNode !== undefined && readUuid(idNode.value) === undefined);
}

const SILENCE = { step: () => Promise.resolve(), back: () => Promise.resolve() };

function refused({ rejected, at }: Rejection, now: Minutes): Replayed {
  const text = `The platform refuses this flow on upload: ${rejected} at ${at || 'its root'}.`;
  return { rejected: text, steps: [], answers: [], now, question: null, end: null, variables: {} };
}
