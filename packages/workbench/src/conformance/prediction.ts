import {
  Analysis,
  type OpenDocument,
  Project,
  type Region,
  reachability,
  type Setting,
  type StoredFlow,
  storedFlow,
} from '@callflow-lint/core/facts';
import { identify, readDocument } from '@callflow-lint/core/flow';
import { ingest } from '@callflow-lint/core/machine';
import type { Diagnostic } from '@callflow-lint/core/report';
import { type Json, parse } from '@callflow-lint/core/source';
import { type LintResult, session } from '@callflow-lint/linter';
import { type LostRun, placeOf, type RecordedPlace, readLostRun } from './lost-run.ts';
import type { RecordedRun } from './recorded-run.ts';

/** How far the findings foresee what became of recorded runs of calls. */
export interface Prediction {
  readonly calls: number;
  /** Runs that ended dropped or crashed. */
  readonly lost: number;
  /** Those of them that no finding foresees. */
  readonly misses: readonly LostRun[];
  /** Actions that ran. */
  readonly ran: number;
  /** Those of them that are called unreachable: the run and the place. */
  readonly falselyUnreachable: readonly string[];
}

/** Lints the flow of every recorded run of a call under the engine contract, and holds the findings against the run. */
export async function measurePrediction(runs: AsyncIterable<RecordedRun> | Iterable<RecordedRun>): Promise<Prediction> {
  const misses: LostRun[] = [];
  const falselyUnreachable: string[] = [];
  let [calls, lost, ran] = [0, 0, 0];
  const reader = new Reader();
  for await (const recorded of runs) {
    if (recorded.channel !== 'call' || recorded.rejected !== null) continue;
    calls += 1;
    const run = readLostRun(recorded);
    lost += run === undefined ? 0 : 1;
    if (run !== undefined && !isForeseen(run, (flow) => reader.read(recorded, flow).diagnostics)) misses.push(run);
    const { unreachable } = reader.read(recorded, undefined);
    const own = new Set(
      recorded.steps.map(placeOf).flatMap(({ flow, pointer }) => (flow === undefined ? pointer : [])),
    );
    ran += own.size;
    for (const pointer of own) if (unreachable.has(pointer)) falselyUnreachable.push(`${recorded.id} ${pointer}`);
  }
  return { calls, lost, misses, ran, falselyUnreachable };
}

/**
 * A run that ended at an action is foreseen by a finding there that says so. One that used up its steps is foreseen by a
 * finding on something that it did again and again, or on the cap itself.
 */
function isForeseen(run: LostRun, findingsIn: (flow: string | undefined) => readonly Diagnostic[]): boolean {
  const places = run.isCapped ? run.repeated : [run.end];
  if (places.some(({ flow, pointer }) => findingsIn(flow).some((found) => foretells(found, pointer, run)))) return true;
  return run.isCapped && findingsIn(undefined).some(({ rule }) => rule === 'step-cap');
}

/** Whether a finding names the action, itself or as related, and says that the call is lost there. */
function foretells({ consequence, pointer, related }: Diagnostic, action: string, { how }: LostRun): boolean {
  const places = [pointer, ...related.map((each) => each.pointer)];
  // When the engine crashes the caller is left in silence.
  const isLoss = consequence.kind === 'dropped' || (how === 'crashed' && consequence.kind === 'stalled');
  return isLoss && places.some((place) => `${place}/`.startsWith(`${action}/`));
}

/** What is said about one flow. */
interface Reading {
  readonly diagnostics: readonly Diagnostic[];
  /** JSON pointers of the actions that no run gets to. */
  readonly unreachable: ReadonlySet<string>;
}

/** Reads each flow once with the flows it may fetch: most recordings hold several runs of one. */
class Reader {
  readonly #readings = new Map<string, Reading>();

  read({ flow, flows }: RecordedRun, id: RecordedPlace['flow']): Reading {
    const key = JSON.stringify([id ?? MAIN, flow, flows]);
    let reading = this.#readings.get(key);
    if (reading === undefined) {
      reading = readingOf({ ...flows, [MAIN]: flow }, id ?? MAIN);
      this.#readings.set(key, reading);
    }
    return reading;
  }
}

/** What the flow that is run goes by among the flows of a recording: an id that no other one has. */
const MAIN = '0a170000-0000-4000-8000-00000000f10e';

/** A recording knows every flow there is, so its flows are a whole project. */
function readingOf(flows: Readonly<Record<string, unknown>>, id: string): Reading {
  const texts = new Map(Object.entries(flows).map(([each, flow]) => [each, JSON.stringify(flow)]));
  const open = (each: string) => readDocument(parse(texts.get(each) ?? ''), each);
  const project = new Project(
    [...texts].flatMap(([each, text]) => storedAs(each, text, open)),
    open,
  );
  const setting = { contract: 'engine', channel: 'call', project } as const;
  const result = session(setting).lint(texts.get(id) ?? '{}', { path: id });
  return { diagnostics: result.diagnostics, unreachable: unreachableIn(result, setting) };
}

/** The flow of a text, stored under an id; one that the platform refuses is not there when calls run. */
function storedAs(id: string, text: string, open: OpenDocument): StoredFlow[] {
  if ('rejected' in ingest(JSON.parse(text) as Json)) return [];
  const [flow] = open(id).flows;
  return flow === undefined ? [] : [storedFlow(flow, identify(id) ?? id, id)];
}

/** The parts of the flow that findings call unreachable. */
function unreachableIn({ document, diagnostics }: LintResult, setting: Setting): ReadonlySet<string> {
  const heads = new Set(diagnostics.flatMap(({ rule, pointer }) => (rule === 'unreachable-action' ? pointer : [])));
  const regions = document.flows.flatMap((flow) => new Analysis(flow, setting).get(reachability).unreachable);
  // One finding may stand for all parts behind one action that drops every call.
  const told = regions.filter(({ head }) => heads.has(head.pointer));
  const droppers = new Set(told.flatMap(({ dropper }) => (dropper?.isSure === true ? dropper.action : [])));
  const isTold = (region: Region) =>
    told.includes(region) || (region.dropper !== undefined && droppers.has(region.dropper.action));
  return new Set(regions.filter(isTold).flatMap(({ actions }) => actions.map(({ pointer }) => pointer)));
}

/** A run that nothing foresaw, in words. */
export function renderMiss({ id, how, end, type }: LostRun): string {
  return `  ${id}: ${how} at ${end.flow === undefined ? '' : `${end.flow}#`}${end.pointer} (${type})`;
}
