import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CallStatus } from '@callflow-lint/core/machine';
import type { Channel } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';

/** One recorded run of the platform's engine: a flow, the inputs, and what became of it. */
export interface RecordedRun {
  readonly id: string;
  readonly flow: Json;
  readonly flows: Readonly<Record<string, Json>>;
  readonly rejected: string | null;
  readonly channel: Channel;
  readonly call_status?: CallStatus;
  readonly now: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly system?: Readonly<Record<string, string>>;
  readonly keys: readonly RecordedKeys[];
  readonly steps: readonly RecordedStep[];
  readonly advances: number;
  readonly outcome: string | null;
  readonly reason?: string;
  readonly vars: Readonly<Record<string, string>>;
}

/** The keys that were used up during a step. */
interface RecordedKeys {
  /** Counted from 1. */
  readonly step: number;
  readonly keys: string;
}

/** One action as the engine ran it. */
export interface RecordedStep {
  readonly at: string;
  readonly by?: string;
  readonly type: string;
  readonly result: string;
  /** Only when it differs from the posted one; never for pushed actions. */
  readonly option?: Json;
  /** The stored digits at the end of the step, when they have changed. */
  readonly digits?: string;
}

/** The runs of a file, one JSON object per line. */
export async function* readRecordedRuns(file: string): AsyncGenerator<RecordedRun> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (line.trim() !== '') yield JSON.parse(line) as RecordedRun;
  }
}
