import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { bundledCli } from '@callflow-lint/packing/bundled-cli';
import { FORMATS } from '../src/format/formats.ts';
import { main } from '../src/main.ts';
import { Output } from '../src/output/output.ts';

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
}

interface ProcessOptions extends CliOptions {
  /** Another bundle than that of the sources. */
  readonly program?: string;
}

const folders: string[] = [];

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
}

/** Runs the command line here, from its sources: everything it touches of a process is given to it. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { cwd = process.cwd(), input = '', env } = options;
  const [stdout, stderr] = [new Screen(), new Screen()];
  const code = await main(args, {
    stdin: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]),
    stdout: new Output(stdout),
    stderr: new Output(stderr),
    env: { ...plainEnv, ...env },
    cwd,
    get program() {
      return pathToFileURL(bundledCli()).href;
    },
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Runs the bundled command line in a process of its own, where the process matters: its threads, its stack, what it loads. */
export async function runProcess(args: readonly string[], options: ProcessOptions = {}): Promise<CliRun> {
  const { cwd, input = '', env, program = bundledCli() } = options;
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...plainEnv, ...env } });
  const [stdout, stderr] = [new Screen(), new Screen()];
  child.stdout.pipe(stdout);
  child.stderr.pipe(stderr);
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** What a run reports in each format. */
export async function everyReport(
  args: readonly string[],
  cwd: string,
  run: typeof runCli = runCli,
): Promise<Record<string, string>> {
  const folder = folderWith({});
  const outputs = FORMATS.flatMap((format) => ['--output', `${format}=${join(folder, format)}`]);
  await run([...args, ...outputs], { cwd });
  return Object.fromEntries(FORMATS.map((format) => [format, readFileSync(join(folder, format), 'utf8')]));
}

const plainEnv = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined };

/** Keeps what is written. */
class Screen extends Writable {
  readonly #chunks: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }
}
