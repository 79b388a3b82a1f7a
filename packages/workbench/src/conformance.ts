import { measureAgreement, renderDisagreement } from './conformance/agreement.ts';
import { measurePrediction, renderMiss } from './conformance/prediction.ts';
import { type RecordedRun, readRecordedRuns } from './conformance/recorded-run.ts';

/** Of each file so many disagreements are printed. */
const SHOWN = 10;

/** So many of the runs that lost their caller have to be foreseen, of 1. */
const FORESEEN = 0.98;

/** What is measured of one file. */
interface Measure {
  readonly runs: number;
  readonly isGood: boolean;
  readonly report: readonly string[];
}

/** Holds the machine, or with `--predict` the findings, against recorded runs and prints how far they agree. */
async function conformance(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--predict');
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    console.error('usage: pnpm conformance [--predict] FILES   (recorded runs, one JSON object per line)');
    return 2;
  }
  const measure = files.length < args.length ? predict : compare;
  const measures: Measure[] = [];
  for (const file of files) {
    try {
      const measured = await measure(file);
      for (const line of measured.report) console.log(line);
      measures.push(measured);
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      return 3;
    }
  }
  if (measures.some(({ runs }) => runs > 0)) return measures.every(({ isGood }) => isGood) ? 0 : 1;
  console.error('no recorded runs in there');
  return 3;
}

async function compare(file: string): Promise<Measure> {
  const { agreeing, runs, steps, disagreements } = await measureAgreement(readRecordedRuns(file));
  const more = disagreements.length - SHOWN;
  const report = [
    `${file}: ${agreeing} of ${runs} runs agree, ${steps} steps`,
    ...disagreements.slice(0, SHOWN).map(renderDisagreement),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
  return { runs, isGood: disagreements.length === 0, report };
}

async function predict(file: string): Promise<Measure> {
  const runs: AsyncIterable<RecordedRun> = readRecordedRuns(file);
  const { calls, lost, misses, ran, falselyUnreachable } = await measurePrediction(runs);
  const foreseen = lost - misses.length;
  const share = lost === 0 ? 1 : foreseen / lost;
  const report = [
    `${file}: ${foreseen} of ${lost} lost calls are foreseen by a finding (${(100 * share).toFixed(1)} %)`,
    ...misses.map(renderMiss),
    `${file}: ${falselyUnreachable.length} of ${ran} actions that ran are called unreachable`,
    ...falselyUnreachable.map((place) => `  ${place}`),
  ];
  return { runs: calls, isGood: share >= FORESEEN && falselyUnreachable.length === 0, report };
}

process.exitCode = await conformance(process.argv.slice(2));
