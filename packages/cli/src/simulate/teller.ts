import type { CallStatus, Rejection } from '@callflow-lint/core/machine';
import { type Channel, type Contract, ENGINE_REVISION } from '@callflow-lint/core/platform';
import {
  type Audience,
  experienceOf,
  isMishap,
  isoInstant,
  type Minutes,
  type SimulatedRun,
  showInstant,
} from '@callflow-lint/views/simulation';
import { count } from '../format/count.ts';
import type { Output } from '../output/output.ts';
import type { Paint } from '../output/paint.ts';
import { visible } from '../output/visible.ts';
import { renderStep } from './render-run.ts';

/** What a run begins with. */
export interface Opening {
  readonly path: string;
  readonly flow: { readonly name: string | undefined; readonly pointer: string };
  readonly contract: Contract;
  readonly channel: Channel;
  readonly callStatus: CallStatus;
  readonly now: Minutes;
  /** What is good to know before, e.g. how to answer. */
  readonly hint: string;
}

/** Tells a run to its reader. */
export interface Teller extends Audience {
  readonly begin: () => Promise<void>;
  readonly end: (run: SimulatedRun, unused: readonly string[]) => Promise<void>;
  /** The platform does not take the flow at all. */
  readonly rejected: (rejection: Rejection) => Promise<void>;
}

/** Tells it step by step, for people. */
export function textTeller(opening: Opening, output: Output, paint: Paint): Teller {
  const { channel } = opening;
  return {
    begin: () => output.write(renderOpening(opening, paint)),
    step: (step) => output.write(renderStep(step, paint)),
    back: (steps) => output.write(paint.dim(`  ↶ back to after step ${steps}\n`)),
    end: (run, unused) => output.write(renderEnd(run, unused, channel, paint)),
    rejected: ({ rejected, at }) =>
      output.write(
        `\n${paint.red('rejected')}  The platform refuses this flow on upload: ${rejected} at ${at || 'its root'}.\n`,
      ),
  };
}

/** Tells it at the end as one JSON object; see docs/simulate.md. */
export function jsonTeller(opening: Opening, output: Output): Teller {
  const { path, flow, contract, channel, callStatus, now } = opening;
  const head = {
    schemaVersion: 1,
    path,
    flow: { name: flow.name ?? null, pointer: flow.pointer },
    contract,
    channel,
    callStatus,
    now: isoInstant(now),
  };
  const write = (rest: object) => output.write(`${JSON.stringify({ ...head, ...rest }, null, 2)}\n`);
  const nothing = () => Promise.resolve();
  return {
    begin: nothing,
    step: nothing,
    back: nothing,
    end: ({ steps, ending, advances, variables }, unused) =>
      write({
        rejected: null,
        steps,
        advances,
        outcome: ending?.outcome ?? null,
        reason: ending?.reason ?? null,
        experience: ending === undefined ? null : experienceOf(ending, channel),
        variables: Object.fromEntries(variables),
        unused,
      }),
    rejected: (rejected) =>
      write({
        rejected,
        steps: [],
        advances: 0,
        outcome: null,
        reason: null,
        experience: null,
        variables: {},
        unused: [],
      }),
  };
}

function renderOpening({ path, flow, contract, channel, callStatus, now, hint }: Opening, paint: Paint): string {
  const name = flow.name === undefined ? '' : `  ${paint.bold(visible(flow.name))}`;
  const engine =
    contract === 'engine' ? `as the engine of ${ENGINE_REVISION.date} runs it` : 'as the documentation has it run';
  const what = channel === 'call' ? `call, ${callStatus}` : channel;
  const lines = [`${paint.underline(visible(path))}${name}`, paint.dim(`${what} · ${engine} · ${showInstant(now)}`)];
  return `${lines.join('\n')}\n${hint === '' ? '' : `${paint.dim(hint)}\n`}\n`;
}

function renderEnd(
  { ending, advances, variables }: SimulatedRun,
  unused: readonly string[],
  channel: Channel,
  paint: Paint,
) {
  const lines = [''];
  if (ending === undefined) {
    lines.push(`${paint.yellow('left')}  after ${count(advances, 'step')}.`);
  } else {
    const outcome = isMishap(ending) ? paint.red(ending.outcome) : paint.green(ending.outcome);
    lines.push(`${outcome}  ${experienceOf(ending, channel)} ${paint.dim(`(${count(advances, 'step')})`)}`);
  }
  const own = [...variables].filter(([name]) => !name.startsWith('voipbin.'));
  for (const [name, value] of own) lines.push(paint.dim(`  ${visible(name)} = ${visible(JSON.stringify(value))}`));
  for (const line of unused) lines.push(paint.yellow(`  not used: ${visible(line)}`));
  return `${lines.join('\n')}\n`;
}
