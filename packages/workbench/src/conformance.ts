import { type Agreement, measureAgreement, renderDisagreement } from './conformance/agreement.ts';
import { readRecordedRuns } from './conformance/recorded-run.ts';

/** Of each file so many disagreements are printed. */
const SHOWN = 10;

/** Compares the machine with recorded runs and prints how far they agree. */
async function conformance(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    console.error('usage: pnpm conformance FILES   (recorded runs, one JSON object per line)');
    return 2;
  }
  let [runs, differing] = [0, 0];
  for (const file of files) {
    const agreement = await measureFile(file);
    if (agreement === undefined) return 3;
    runs += agreement.runs;
    differing += agreement.disagreements.length;
    print(file, agreement);
  }
  if (runs > 0) return differing === 0 ? 0 : 1;
  console.error('no recorded runs in there');
  return 3;
}

async function measureFile(file: string): Promise<Agreement | undefined> {
  try {
    return await measureAgreement(readRecordedRuns(file));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function print(file: string, { agreeing, runs, steps, disagreements }: Agreement): void {
  console.log(`${file}: ${agreeing} of ${runs} runs agree, ${steps} steps`);
  for (const disagreement of disagreements.slice(0, SHOWN)) console.log(renderDisagreement(disagreement));
  if (disagreements.length > SHOWN) console.log(`  and ${disagreements.length - SHOWN} more`);
}

process.exitCode = await conformance(process.argv.slice(2));
