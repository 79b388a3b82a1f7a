import type { Flavour, Size } from './inputs.ts';
import type { Figures } from './measure.ts';
import type { ProgramName } from './programs.ts';

/** One thing that was promised, and how it came out. */
export interface Verdict {
  readonly what: string;
  /** The figure, in the unit of the target. */
  readonly figure: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** Finds figures by what was run on what. */
export class Results {
  readonly #figures: readonly Figures[];

  constructor(figures: readonly Figures[]) {
    this.#figures = figures;
  }

  get all(): readonly Figures[] {
    return this.#figures;
  }

  of(size: Size, flavour: Flavour, program: ProgramName): Figures {
    const found = this.#figures.find(
      ({ run }) => run.input.size === size && run.input.flavour === flavour && run.program === program,
    );
    if (found === undefined) throw new Error(`${program} was not run on ${size}, ${flavour}.`);
    return found;
  }
}

const COLD_START_MS = 70;
const TIMES_FLOOR = 2;
const TIMES_WHEN_DOUBLED = 2.2;
const MEGABYTES = 100;
const TIMES_OF_PROJECT = 3;
const MEGABYTES_OF_PROJECT = 400;
const TIMES_ESLINT = 1.1;

/** Holds results against what was promised, by the least times of the run. */
export function verdicts(results: Results, flavour: Flavour): Verdict[] {
  const min = (size: Size, program: ProgramName) => results.of(size, flavour, program).min;
  const overFloor = (size: Size) => min(size, 'stylish') / min(size, 'parseTree unbundled');
  const cold = min('20', 'stylish') - min('20', 'node -e 0');
  const inEslint = min('many', 'ESLint, all rules') / min('many', 'ESLint, @eslint/json');
  const doubled = min('10000', 'stylish') / min('5000', 'stylish');
  const times = (what: string, figure: number, most: number, than: string): Verdict => ({
    what,
    figure: `${figure.toFixed(2)} × ${than}`,
    target: `≤ ${most} ×`,
    isMet: figure <= most,
  });
  const memory = (what: string, size: Size, most = MEGABYTES): Verdict => {
    const { megabytes } = results.of(size, flavour, 'stylish');
    return { what, figure: `${Math.ceil(megabytes)} MB`, target: `≤ ${most} MB`, isMet: megabytes <= most };
  };
  const project = (program: ProgramName, floor: ProgramName) => min('project', program) / min('project', floor);
  return [
    {
      what: 'Cold start: one flow of 20 actions',
      figure: `node -e 0 + ${Math.round(cold)} ms`,
      target: `≤ + ${COLD_START_MS} ms`,
      isMet: cold <= COLD_START_MS,
    },
    times('1,000 files of 20 actions', overFloor('many'), TIMES_FLOOR, 'parsing'),
    times('One flow of 5,000 actions', overFloor('5000'), TIMES_FLOOR, 'parsing'),
    times('One flow of 10,000 actions', doubled, TIMES_WHEN_DOUBLED, '5,000 actions'),
    times('ESLint, 1,000 files, all rules', inEslint, TIMES_ESLINT, '@eslint/json with one rule'),
    memory('Peak memory, 1,000 files', 'many'),
    memory('Peak memory, 5,000 actions', '5000'),
    times('10,000 flows, each by itself', project('flow by flow', 'parseTree unbundled'), TIMES_OF_PROJECT, 'parsing'),
    times('10,000 flows of a project', project('stylish', 'parseTree unbundled'), TIMES_OF_PROJECT, 'parsing'),
    times('10,000 flows, nothing changed, --cache', project('warm cache', 'read'), 1, 'reading'),
    memory('Peak memory, 10,000 flows', 'project', MEGABYTES_OF_PROJECT),
  ];
}
