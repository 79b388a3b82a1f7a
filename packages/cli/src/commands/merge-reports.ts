import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import type { ShardReport } from '../format/shard.ts';
import { compare } from '../input/input-set.ts';
import { reasonOf } from '../input/problem.ts';
import { exitCodeOf } from '../lint/exit-code-of.ts';
import { orNoFlow } from '../lint/no-flow.ts';
import { type ReportOptions, reportsOf } from '../lint/reports-of.ts';
import { addSummaries } from '../lint/summary.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

/** The options of `merge-reports`, as the command line gives them. */
export interface MergeReportsOptions extends ReportOptions {
  readonly maxWarnings?: number;
}

/** Prints the report of a run that was done in parts: what it would have printed in one. */
export async function mergeReportsCommand(
  files: readonly string[],
  options: MergeReportsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const shards = files.map((file) => read(file, terminal.cwd));
  const [first] = shards;
  if (first === undefined) throw new UsageError('There are no reports to merge.');
  expectAll(shards, files);
  const rules = new Map(shards.flatMap(({ pluginRules }) => pluginRules).map((rule) => [rule.id, rule]));
  const reports = await reportsOf(options, terminal, terminal.stdout, {
    isDryRun: first.isDryRun,
    pluginRules: () => [...rules.values()].sort((a, b) => compare(a.id, b.id)),
  });
  const inOrder = shards.flatMap((shard) => shard.files).sort((a, b) => compare(a.path, b.path));
  const summary = orNoFlow(addSummaries(shards.map((shard) => shard.summary)), first.scope);
  for (const report of reports) {
    for (const file of inOrder) report.add(file);
    await report.end(summary);
  }
  return exitCodeOf(summary, options.maxWarnings, first.scope.mayBeEmpty);
}

function read(file: string, cwd: string): ShardReport {
  const told = readText(file, cwd);
  const report = parse(told) as Partial<ShardReport> | undefined;
  if (report?.scope === undefined || report.version === undefined) {
    throw new UsageError(`${file} is no report of a shard; write one with --shard I/N --output shard=${file}.`);
  }
  if (report.version !== version) {
    throw new UsageError(
      `${file} was written by callflow-lint ${report.version}, and this is ${version}: use one version.`,
    );
  }
  return report as ShardReport;
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Every part of the run once; otherwise a merged report would be silent about the rest. */
function expectAll(shards: readonly ShardReport[], files: readonly string[]): void {
  const count = shards[0]?.scope.shard.count ?? 0;
  const seen = new Map<number, string>();
  for (const [at, { scope }] of shards.entries()) {
    const file = files[at] ?? '';
    const { index, count: other } = scope.shard;
    if (other !== count)
      throw new UsageError(`${file} is one of ${other} shards, and ${files[0] ?? ''} one of ${count}.`);
    const same = seen.get(index);
    if (same !== undefined) throw new UsageError(`${same} and ${file} are both shard ${index}/${count}.`);
    seen.set(index, file);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) throw new UsageError(`Of the ${count} shards these are missing: ${missing.join(', ')}.`);
}
