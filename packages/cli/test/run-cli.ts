import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FORMATS } from '../src/format/formats.ts';

/** What a run of the command line left behind. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Another bundle than that of the sources. */
  readonly program?: string;
}

const build = new URL('../build.mjs', import.meta.url).pathname;
const folders: string[] = [];
let bundle: string | undefined;

/** The path of the bundled command line, built from the sources of this moment. */
export function bundledCli(): string {
  if (bundle === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'callflow-cli-'));
    folders.push(folder);
    execFileSync(process.execPath, [build, folder]);
    bundle = join(folder, 'cli.js');
  }
  return bundle;
}

/** A new directory with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'callflow-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** To be called after all tests of a file. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  bundle = undefined;
}

/** Runs the bundled command line in a process of its own. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { cwd, input = '', env = {}, program = bundledCli() } = options;
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
  });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: stdout(), stderr: stderr() };
}

/** What a run reports in each format. */
export async function everyReport(args: readonly string[], cwd: string): Promise<Record<string, string>> {
  const folder = folderWith({});
  const outputs = FORMATS.flatMap((format) => ['--output', `${format}=${join(folder, format)}`]);
  await runCli([...args, ...outputs], { cwd });
  return Object.fromEntries(FORMATS.map((format) => [format, readFileSync(join(folder, format), 'utf8')]));
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}
