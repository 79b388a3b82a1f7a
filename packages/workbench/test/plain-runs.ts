import {
  ingest,
  type Program,
  type Run,
  type RunState,
  run,
  type Setting,
  settingOf,
  upcoming,
} from '@callflow-lint/core/machine';
import { type Channel, CONTRACTS, type Contract } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';

/** What a caller does who does nothing out of the ordinary, and when. */
interface PlainInputs {
  /** Pressed at every action that collects keys, as far as it takes them. */
  readonly keys: string;
  /** The UTC hour of the call. */
  readonly hour: number;
}

/** A run with plain inputs. */
export interface PlainRun {
  readonly contract: Contract;
  readonly inputs: PlainInputs;
  readonly run: Run;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const keys = ['', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '#', '*'];

/** Silence, and every key of a telephone; each at every hour of the day. */
const allInputs: readonly PlainInputs[] = keys.flatMap((key) =>
  hours.map((hour) => ({ keys: key.repeat(key === '' ? 0 : 12), hour })),
);

/** Runs a flow under both contracts with every plain input, in a world where everything it names exists. */
export function plainRuns(flow: Json, channel: Channel): PlainRun[] {
  const program = programFor(flow);
  return CONTRACTS.flatMap((contract) => {
    const setting = ordinaryWorld(contract, channel);
    return allInputs.map((inputs) => ({ contract, inputs, run: run(program, setting, inputsOf(inputs)) }));
  });
}

/** The program that the platform makes of a flow; fails when the platform refuses it. */
function programFor(flow: Json): Program {
  const { program, rejected } = ingest(flow);
  if (program === undefined) throw new Error(`the platform refuses the flow: ${rejected}`);
  return program;
}

function ordinaryWorld(contract: Contract, channel: Channel): Setting {
  const music = programFor({
    actions: [{ type: 'play', option: { stream_urls: ['https://sound.example.com/hold.wav'] } }],
  });
  return settingOf({
    contract,
    channel,
    system: {
      'voipbin.call.source.target': '+12025550190',
      'voipbin.call.destination.target': '+12025550191',
      'voipbin.conversation_message.text': 'person',
    },
    flows: () => music,
    waitFlow: music,
  });
}

function inputsOf({ keys: pressed, hour }: PlainInputs) {
  const now = hour * 60 + 30;
  return (state: RunState) => ({ now, keys: upcoming(state)?.wait?.until === 'digits' ? pressed : '' });
}
