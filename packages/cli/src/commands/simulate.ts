import { resolve } from 'node:path';
import { CHANNELS, CONTRACTS } from '@callflow-lint/core/platform';
import { decode } from '@callflow-lint/core/source';
import { isMishap, type Minutes, type Player, setStage, simulate, upload } from '@callflow-lint/views/simulation';
import { ExitCode } from '../exit-code.ts';
import { STANDARD_INPUT } from '../input/find-inputs.ts';
import { InputError } from '../input/input-error.ts';
import { loadFile, selectFlow } from '../input/load-flows.ts';
import { readBytes } from '../input/read-bytes.ts';
import { readStandardInput } from '../input/read-standard-input.ts';
import { paintFor } from '../output/paint.ts';
import type { Terminal } from '../output/terminal.ts';
import { readChoice } from '../read-choice.ts';
import { type Dialogue, lineDialogue } from '../simulate/dialogue.ts';
import { COMMANDS, KeyboardPlayer } from '../simulate/keyboard-player.ts';
import { readScript, type Script, ScriptError } from '../simulate/script.ts';
import { ScriptPlayer } from '../simulate/script-player.ts';
import { jsonTeller, type Opening, textTeller } from '../simulate/teller.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `simulate`, as the command line gives them. */
export interface SimulateCommandOptions {
  readonly script?: string;
  readonly flow?: string;
  readonly contract?: string;
  readonly channel?: string;
  readonly symbolicIds?: true;
  readonly format: string;
  readonly color?: boolean;
}

/** Runs a flow as the platform does: by hand in a terminal, from a script, or with nobody pressing anything. */
export async function simulateCommand(
  path: string,
  options: SimulateCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const now: Minutes = Math.floor(Date.now() / 60_000);
  const contract = readChoice('--contract', options.contract, CONTRACTS, 'engine');
  const file = await loadFile(path, terminal);
  const flow = selectFlow(file, options.flow);
  const script = options.script === undefined ? undefined : await loadScript(options.script, now, terminal);
  const channel = readChoice('--channel', options.channel, CHANNELS, script?.channel ?? 'call');
  const callStatus = script?.callStatus ?? 'ringing';
  const isByHand = script === undefined && terminal.stdin.isTTY === true && options.format === 'text';
  const dialogue = isByHand ? lineDialogue(terminal.stdin, terminal.stdout) : undefined;
  const player = playerOf(dialogue, script, now);
  const opening: Opening = {
    path: file.path,
    flow,
    contract,
    channel,
    callStatus,
    now: player.now,
    hint: isByHand ? COMMANDS : '',
  };
  const { stdout, env } = terminal;
  const teller =
    options.format === 'json'
      ? jsonTeller(opening, stdout)
      : textTeller(opening, stdout, paintFor(stdout, env, options.color));
  const ids = options.symbolicIds === true ? 'symbolic' : 'platform';
  const stage = setStage(file, { contract, channel, callStatus, ids, variables: script?.variables ?? {} });

  await teller.begin();
  try {
    const ingestion = upload(flow, stage);
    if (ingestion.program === undefined) {
      await teller.rejected(ingestion);
      return ExitCode.findings;
    }
    const run = await simulate(ingestion.program, stage.setting, player, stage.scenery, teller);
    await teller.end(run, player.unused);
    return run.ending !== undefined && isMishap(run.ending) ? ExitCode.findings : ExitCode.clean;
  } finally {
    dialogue?.close();
  }
}

function playerOf(dialogue: Dialogue | undefined, script: Script | undefined, now: Minutes): Player {
  if (dialogue !== undefined) return new KeyboardPlayer(dialogue, now);
  return new ScriptPlayer(script?.happenings ?? [], now);
}

async function loadScript(path: string, now: Minutes, terminal: Terminal): Promise<Script> {
  const read =
    path === STANDARD_INPUT
      ? await readStandardInput(terminal.stdin, '<stdin>')
      : readBytes(resolve(terminal.cwd, path), path);
  if (read.problem !== undefined) throw new InputError(read.problem);
  try {
    return readScript(decode(read.bytes).text, now);
  } catch (error) {
    if (error instanceof ScriptError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}
