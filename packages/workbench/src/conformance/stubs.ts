import { ingest, type Program, type Setting, type StepInput, settingOf } from '@callflow-lint/core/machine';
import { readUuid } from '@callflow-lint/core/platform';
import type { RecordedRun } from './recorded-run.ts';

/** The flow that plays in every recorded queue. */
const WAIT_FLOW = '0a170000-0000-4000-8000-000000000001';

/** The one value of the platform's own that a recording shows: the id of a created case. */
const STORED: ReadonlyMap<string, string> = new Map([['contact_case_id', 'ca5e0000-0000-4000-8000-000000000001']]);

/** The world of a recorded run: every resource exists, every service accepts, every address answers an empty list. */
export function recordedSetting(recorded: RecordedRun): Setting {
  const flows = storedFlows(recorded);
  return settingOf({
    contract: 'engine',
    channel: recorded.channel,
    callStatus: recorded.call_status ?? 'ringing',
    variables: recorded.variables,
    system: recorded.system ?? {},
    flows: (id) => flows.get(id),
    waitFlow: flows.get(WAIT_FLOW),
    fetched: () => [],
    stored: (name) => STORED.get(name) ?? '',
  });
}

/** The flows that are stored; one that the API refuses does not exist. */
function storedFlows(recorded: RecordedRun): ReadonlyMap<string, Program> {
  const flows = new Map<string, Program>();
  for (const [id, body] of Object.entries(recorded.flows)) {
    const { program } = ingest(body, { id });
    if (program !== undefined) flows.set(readUuid(id) ?? id, program);
  }
  return flows;
}

/** What happens at each step: the clock stands still, and the caller presses the recorded keys. */
export function recordedInputs(recorded: RecordedRun): (state: unknown, step: number) => StepInput {
  const now = Math.floor(Date.parse(recorded.now) / 60_000);
  const keys = new Map(recorded.keys.map(({ step, keys: pressed }) => [step, pressed]));
  return (_, step) => ({ now, keys: keys.get(step) ?? '' });
}
