import {
  ingest,
  isObject,
  type Program,
  programOf,
  type Run,
  type RunState,
  run,
  type StepInput,
  settingOf,
  upcoming,
} from '@callflow-lint/core/machine';
import { type Channel, type Contract, OUTSIDE_EVENTS } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';
import { session } from '@callflow-lint/linter';
import { rules } from '@callflow-lint/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callFlow, idAt } from './random-call-flow.ts';

/** Fewer by CALLFLOW_PROPERTY_RUNS, for a quick look. */
const RUNS = Number(process.env.CALLFLOW_PROPERTY_RUNS ?? 20_000);
const TIMEOUT = 600_000;

/** Rules of another kind that tell a difference of the contracts at its cause as well: wrong either way, in two ways. */
const TELLING_BOTH = ['goto-without-count', 'missing-target', 'media-before-answer'];

const telling = new Set([
  ...Object.entries(rules).flatMap(([id, rule]) => (rule.contract === 'engine' ? id : [])),
  ...TELLING_BOTH,
]);

/** The other rules are not asked: what they find is of no use here. */
const levels: Record<string, 'off' | 'warn'> = {
  ...Object.fromEntries(Object.keys(rules).flatMap((id) => (telling.has(id) ? [] : [[id, 'off']]))),
  'media-before-answer': 'warn',
};

const sessions = new Map<Channel, ReturnType<typeof session>>();

function isTold(text: string, channel: Channel): boolean {
  const known = sessions.get(channel) ?? session({ channel, rules: levels });
  sessions.set(channel, known);
  return known.lint(text).diagnostics.some(({ rule }) => telling.has(rule));
}

const EMPTY = programOf([]);
const FIRST = Date.UTC(2026, 5, 10, 8, 30) / 60_000;

/** What happens around one run, step by step; the steps of both contracts see the same. */
const surroundings = fc.record({
  isRinging: fc.boolean(),
  x: fc.constantFrom('', '1', 'a', '12'),
  y: fc.constantFrom('', '2', 'Hello.'),
  later: fc.constantFrom(0, 30, 60, 600),
  steps: fc.array(
    fc.record({ keys: fc.constantFrom('', '', '1', '2', '12', 'a#', '#'), events: fc.subarray([...OUTSIDE_EVENTS]) }),
    { minLength: 4, maxLength: 12 },
  ),
});

type Surroundings = (typeof surroundings extends fc.Arbitrary<infer Value> ? Value : never) & {
  readonly isAnswered: boolean;
};

function runUnder(contract: Contract, program: Program, channel: Channel, around: Surroundings): Run {
  const setting = settingOf({
    contract,
    channel,
    callStatus: around.isRinging ? 'ringing' : 'progressing',
    variables: { x: around.x, y: around.y },
    flows: () => EMPTY,
    waitFlow: EMPTY,
  });
  const inputs = (state: RunState, step: number): StepInput => {
    const { keys, events } = around.steps[step % around.steps.length] as Surroundings['steps'][number];
    // No key can be pressed at a wait that only the documentation knows; the caller presses it at the next one.
    const isRecording = upcoming(state)?.wait?.until === 'recording';
    const stores = around.isAnswered ? { [ANSWERED]: 'stored' } : {};
    return { now: FIRST + around.later * step, keys: isRecording ? '' : keys, events: new Set(events), stores };
  };
  return run(program, setting, inputs);
}

/** The variable that answers of a server set. */
const ANSWERED = 'z';

/** What a flow reads on some way without having asked for it comes from outside, so answers hold something else. */
function isAnswered(actions: readonly Json[]): boolean {
  const seen = new Set([0]);
  for (const index of seen) {
    const text = JSON.stringify(actions[index] ?? '');
    if (text.includes(`\${${ANSWERED}}`)) return false;
    if (text.includes('"sync":true')) continue;
    for (const to of [index + 1, ...targetsIn(text)]) if (to < actions.length) seen.add(to);
  }
  return true;
}

/** The actions that the text of another one names anywhere but as its own id. */
function targetsIn(text: string): number[] {
  return [...text.slice(`{"id":"${idAt(0)}"`.length).matchAll(/7d1f0000-0000-4000-8000-0000000000(\d\d)/g)].map(
    ([, index]) => Number(index),
  );
}

/** What is compared of a run. */
function course({ steps, outcome, reason }: Run) {
  return { steps: steps.map(({ at, option, digits }) => ({ at, option: ownOption(option), digits })), outcome, reason };
}

/**
 * An option without the actions that it nests: they run on a call of their own. That their placeholders are filled in by this
 * flow is told where they are meant for the new call, and is what is meant where this flow sets the variable.
 */
function ownOption(option: Json | undefined): Json | undefined {
  if (!isObject(option)) return option;
  return Object.fromEntries(Object.entries(option).filter(([name]) => name !== 'actions'));
}

test(
  'where no rule tells of a difference, both contracts give the same runs',
  () => {
    let untold = 0;
    fc.assert(
      fc.property(callFlow, fc.array(surroundings, { minLength: 4, maxLength: 4 }), ({ actions, channel }, worlds) => {
        const body = { name: 'Random', actions: [...actions] };
        if (isTold(JSON.stringify(body), channel)) return;
        untold += 1;
        const { program = EMPTY } = ingest(body);
        for (const world of worlds) {
          const around = { ...world, isAnswered: isAnswered(actions) };
          const engine = course(runUnder('engine', program, channel, around));
          const documented = course(runUnder('documented', program, channel, around));
          // As texts they compare faster by far.
          if (JSON.stringify(engine) !== JSON.stringify(documented)) expect(engine).toEqual(documented);
        }
      }),
      { numRuns: RUNS },
    );
    // A property that hardly ever asks anything proves nothing.
    expect(untold).toBeGreaterThan(RUNS / 5);
  },
  TIMEOUT,
);
