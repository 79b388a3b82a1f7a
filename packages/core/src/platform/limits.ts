import type { PerContract } from './contract.ts';

/** Something the platform has only so much of. */
export interface Limit {
  /** What is limited, in one sentence of ours. */
  readonly summary: string;
  /** The largest value that still works. */
  readonly value: PerContract<number>;
  readonly unit: 'steps' | 'flows' | 'streams' | 'stacks' | 'variables' | 'bytes' | 'attempts' | 'ms' | 'hours';
  /** What happens beyond it. */
  readonly beyond: string;
  /** What is easily got wrong about it. */
  readonly note?: string;
  readonly evidence: readonly string[];
}

/** The same value under both contracts. */
const both = <const N extends number>(value: N) => ({ documented: value, engine: value }) as const;

/** The limits of the platform that a flow can run into, and those that are good to know about. */
export const limits = {
  /**
   * The platform refuses to advance once its count exceeds 100, so 101 advances succeed. The documentation says that only
   * resumptions count; that is taken as a slip, and one count serves both contracts.
   */
  steps: {
    summary: 'Steps of a run: skipped and pushed actions, jumps and the reserved finish step count like any other.',
    value: both(101),
    unit: 'steps',
    beyond: 'The run is dropped.',
    note: '100 actions in a row end cleanly. The last of 101 does run, but there is no step left for the end, so that is a drop.',
    evidence: [
      'bin-flow-manager/pkg/activeflowhandler/main.go:28',
      'bin-flow-manager/pkg/activeflowhandler/db.go:227,289',
      'bin-flow-manager/pkg/activeflowhandler/execute.go:85-110',
      'recorded runs e/cap/*',
    ],
  },
  stepsWithoutCallSide: {
    summary: 'Steps in a row that the flow engine executes by itself.',
    value: both(1000),
    unit: 'steps',
    beyond: 'The run is dropped.',
    note: 'Never reached, because the cap on all steps is lower.',
    evidence: [
      'bin-flow-manager/pkg/activeflowhandler/main.go:73',
      'bin-flow-manager/pkg/activeflowhandler/execute.go:85-125',
    ],
  },
  followUps: {
    summary: 'Flows that run one after the other because each names the next as its completion or end flow.',
    value: { documented: 5, engine: 4 },
    unit: 'flows',
    beyond: 'The next one is created without variables and fails at its first step.',
    note: 'In a circle each failed flow starts its own follow-up, so the circle has no end (by reading).',
    evidence: [
      'bin-flow-manager/pkg/activeflowhandler/main.go:74',
      'bin-flow-manager/pkg/activeflowhandler/variable.go:30-47',
      'bin-flow-manager/pkg/activeflowhandler/db.go:116-122,314-318',
      'bin-flow-manager/pkg/activeflowhandler/stop.go:41-50',
    ],
  },
  stackHops: {
    summary: 'Stacks that one look-up of a target goes through on its way outwards.',
    value: both(100),
    unit: 'stacks',
    beyond: 'A target counts as not found, a next action as the end.',
    note: 'Out of reach, because every push costs a step.',
    evidence: [
      'bin-flow-manager/pkg/stackmaphandler/main.go:14',
      'bin-flow-manager/pkg/stackmaphandler/action.go:41,92',
    ],
  },
  flowsPerCustomer: {
    summary: 'Flows that one customer can have stored; temporary ones are refused by it but not counted.',
    value: both(10_000),
    unit: 'flows',
    beyond: 'Uploading another flow is refused, and so are calls with actions of their own.',
    note: 'Not documented.',
    evidence: ['bin-flow-manager/pkg/flowhandler/db.go:20-37,88-98'],
  },
  suppliedVariables: {
    summary: 'Variables that a request can supply for a new run.',
    value: both(100),
    unit: 'variables',
    beyond: 'The request is refused; by the documentation the variables are dropped and the run starts without them.',
    note: 'Reserved and empty names count before they are dropped.',
    evidence: [
      'bin-api-manager/server/variables.go:8-58',
      'bin-flow-manager/pkg/activeflowhandler/main.go:59-70',
      'bin-flow-manager/pkg/activeflowhandler/variable.go:89-147',
    ],
  },
  suppliedVariableBytes: {
    summary: 'Bytes of one supplied variable.',
    value: both(32_768),
    unit: 'bytes',
    beyond: 'The request is refused; by the documentation the variables are dropped and the run starts without them.',
    evidence: ['bin-api-manager/server/variables.go:8-58', 'bin-flow-manager/pkg/activeflowhandler/main.go:59-70'],
  },
  suppliedVariablesBytes: {
    summary: 'Bytes of all supplied variables together.',
    value: both(65_536),
    unit: 'bytes',
    beyond: 'The request is refused; by the documentation the variables are dropped and the run starts without them.',
    evidence: ['bin-api-manager/server/variables.go:8-58', 'bin-flow-manager/pkg/activeflowhandler/main.go:59-70'],
  },
  mergedVariablesBytes: {
    summary: 'Bytes of the supplied and inherited variables of a run together.',
    value: both(262_144),
    unit: 'bytes',
    beyond: 'The supplied variables are dropped and the run starts without them.',
    note: 'Variables that a flow sets later are not limited.',
    evidence: [
      'bin-flow-manager/pkg/activeflowhandler/main.go:59-70',
      'bin-flow-manager/pkg/activeflowhandler/variable.go:89-147',
    ],
  },
  keptHours: {
    summary: 'Hours that variables and temporary flows are kept after they were last written.',
    value: both(24),
    unit: 'hours',
    beyond: 'Both are forgotten; a run without its variables is dropped as soon as it wants to move on.',
    evidence: ['bin-flow-manager/pkg/cachehandler/handler.go:37', 'bin-flow-manager/pkg/dbhandler/variable.go:11-50'],
  },
  nextAction: {
    summary: 'Time the call side waits for its next action; all steps of the flow engine in between have to fit in.',
    value: both(3000),
    unit: 'ms',
    beyond: 'The call stays up in silence, until a key forces it on, somebody hangs up or an hour is over.',
    evidence: [
      'bin-common-handler/pkg/requesthandler/main.go:149',
      'bin-common-handler/pkg/requesthandler/flow_activeflow.go:124-146',
      'bin-call-manager/pkg/callhandler/action.go:173-192',
    ],
  },
  callDuration: {
    summary: 'Time a call can last.',
    value: both(3_600_000),
    unit: 'ms',
    beyond: 'The call is hung up.',
    evidence: ['bin-call-manager/pkg/callhandler/main.go:177', 'bin-call-manager/pkg/callhandler/start.go:238,288'],
  },
  dialling: {
    summary: 'Time an outgoing call rings, and a bridge waits for the other side; no option changes it.',
    value: both(60_000),
    unit: 'ms',
    beyond: 'The call counts as not answered.',
    evidence: ['bin-call-manager/pkg/callhandler/main.go:176', 'bin-call-manager/pkg/callhandler/start.go:220'],
  },
  externalStreams: {
    summary: 'Streams of one call to other hosts at a time.',
    value: both(5),
    unit: 'streams',
    beyond: 'Starting another one is skipped.',
    evidence: ['bin-call-manager/pkg/callhandler/external_media.go:20', 'recorded run e/em/six'],
  },
  echo: {
    summary: 'Time that an echo lasts when its duration is absent, 0 or negative.',
    value: both(180_000),
    unit: 'ms',
    beyond: 'The flow runs on.',
    note: 'Not documented.',
    evidence: ['bin-call-manager/pkg/callhandler/action.go:349-352,429-432'],
  },
  speechRequest: {
    summary: 'Time the platform takes to turn a text into speech.',
    value: both(10_000),
    unit: 'ms',
    beyond: 'The text is not spoken, and the flow runs on.',
    evidence: ['bin-call-manager/pkg/callhandler/media.go:41'],
  },
  webhookAttempts: {
    summary: 'Attempts to deliver a webhook, a second apart, when the server fails or cannot be reached.',
    value: both(3),
    unit: 'attempts',
    beyond: 'The webhook is lost.',
    note: 'An answer of 400 to 499 counts as delivered.',
    evidence: ['bin-webhook-manager/pkg/webhookhandler/message.go:57-92'],
  },
  waitRoundExtra: {
    summary: 'Steps that one round of waiting in a queue costs besides the actions of the wait flow.',
    value: both(2),
    unit: 'steps',
    beyond: 'Waiting goes on, round after round, until the cap on all steps drops the caller.',
    evidence: ['bin-queue-manager/pkg/queuecallhandler/service.go:124-151'],
  },
} as const satisfies Readonly<Record<string, Limit>>;

/** How many steps a run can take. */
export const STEP_CAP = limits.steps.value.engine;
