import { type Analysis, exploration, type Witness, type WitnessStep } from '../src/facts/index.ts';
import { storedProgram } from '../src/facts/stored-program.ts';
import {
  advance,
  begin,
  type Program,
  pushedProgram,
  type RunState,
  type Setting,
  type Step,
  type StepInput,
  settingOf,
} from '../src/machine/index.ts';
import { RESERVED_PREFIX, WAIT_FLOW } from '../src/platform/index.ts';

const NO_FLOW: Program = { id: undefined, instructions: [], indexById: new Map() };

/** What all runs are given that are held against an exploration: other flows are there, and do nothing. */
export const WORLD = {
  ids: 'symbolic',
  flows: () => NO_FLOW,
  waitFlow: pushedProgram(WAIT_FLOW),
  fetched: () => [],
} as const;

/** The same, with the stored flows of a project. */
export function worldOf({ project }: Analysis['setting']): Pick<Setting, keyof typeof WORLD> {
  if (project === undefined) return WORLD;
  const flows = (id: string) => {
    const found = project.find(id);
    return found === undefined ? NO_FLOW : storedProgram(found);
  };
  return { ...WORLD, flows };
}

/** The path of a run, a line for each step: the index of an own action, or the type of a pushed one. */
interface Replay {
  readonly path: readonly string[];
  readonly steps: readonly Step[];
  readonly state: RunState;
}

/** The steps a witness promises, as a replay writes them. */
function promisedPath(witness: Witness): string[] {
  return witness.path.map(({ action, type }) => (action === undefined ? type : String(action.index)));
}

/** Feeds a witness to the machine, for as many steps as it has, and then to its end if it promises one. */
export function replay(analysis: Analysis, witness: Witness): Replay {
  const { program } = analysis.get(exploration).plan;
  let step: WitnessStep | undefined;
  let state = begin(
    program,
    settingFor(analysis, witness, (name) => step?.stores[name] ?? ''),
  );
  const steps: Step[] = [];
  for (step of witness.path) {
    const next = advance(state, inputOf(step));
    if (next.step !== undefined) steps.push(next.step);
    state = next.state;
  }
  // The move into the end is a step of its own, in which nothing runs.
  if (witness.ending !== undefined) ({ state } = advance(state));
  return { path: steps.map(lineOf), steps, state };
}

/** How a step is written in a path. */
function lineOf({ position, type }: Step): string {
  return position.caller === undefined ? String(position.index) : type;
}

function settingFor({ setting }: Analysis, { variables, callStatus }: Witness, stored: Setting['stored']): Setting {
  const entries = Object.entries(variables);
  const isSystem = ([name]: [string, string]) => name.startsWith(RESERVED_PREFIX);
  return settingOf({
    ...worldOf(setting),
    ...setting,
    callStatus,
    system: Object.fromEntries(entries.filter(isSystem)),
    variables: Object.fromEntries(entries.filter((entry) => !isSystem(entry))),
    stored,
  });
}

function inputOf({ now, keys, outside, stores }: WitnessStep): StepInput {
  return { now, keys, events: new Set(outside), stores };
}

/** What is wrong with a witness; undefined when it replays exactly. */
export function replayProblem(analysis: Analysis, witness: Witness): string | undefined {
  const promised = promisedPath(witness).join(' ');
  const { path, state } = replay(analysis, witness);
  if (path.join(' ') !== promised) return `runs ${path.join(' ')}, not ${promised}`;
  const { ending } = witness;
  if (ending === undefined) return undefined;
  const got = `${state.ending?.outcome ?? 'goes on'} ${state.ending?.reason ?? ''}`;
  const wanted = `${ending.outcome} ${ending.reason ?? ''}`;
  return got === wanted ? undefined : `ends ${got}, not ${wanted}`;
}
