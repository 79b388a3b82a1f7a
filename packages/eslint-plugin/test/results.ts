// What ESLint and the command line say about the files of a project.
import { spawnSync } from 'node:child_process';
import type { Linter } from 'eslint';
import { expect } from 'vitest';
import { eslint } from './project.ts';
import { inOrder, type Shown } from './shown.ts';

/** What ESLint says about every file of a project. */
export function resultsOf(
  project: string,
  paths: readonly string[] = ['.'],
): ReadonlyMap<string, Linter.LintMessage[]> {
  const { stdout, stderr } = eslint(project, ['--format', 'json', ...paths]);
  expect(stderr).toBe('');
  return toResults(stdout, project);
}

/** The output of ESLint by file. */
export function toResults(stdout: string, project: string): ReadonlyMap<string, Linter.LintMessage[]> {
  const results = JSON.parse(stdout) as { filePath: string; messages: Linter.LintMessage[] }[];
  return new Map(results.map(({ filePath, messages }) => [filePath.slice(project.length + 1), messages]));
}

interface CliReport {
  readonly files: readonly { readonly path: string; readonly findings: readonly CliFinding[] }[];
}

interface CliFinding {
  readonly rule: string;
  readonly message: string;
  readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
}

/** What the command line says about every file of a project. */
export function reportsOf(cli: string, project: string, args: readonly string[]): ReadonlyMap<string, Shown[]> {
  const { stdout } = spawnSync(process.execPath, [cli, '--format', 'json', ...args], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const { files: reports } = JSON.parse(stdout) as CliReport;
  return new Map(reports.map(({ path, findings }) => [path, inOrder(findings.map(toShown))]));
}

function toShown({ rule, message, range: { start, end } }: CliFinding): Shown {
  return { rule, message, from: `${start.line}:${start.column}`, to: `${end.line}:${end.column}` };
}
