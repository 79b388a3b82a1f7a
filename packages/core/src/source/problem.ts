import type { Range } from './range.ts';
import { type ProblemCode, type ProblemData, WORDING } from './wording.ts';

/** Something that keeps a text from being read as what was meant. The code tells the sort, the message the case. */
export interface SourceProblem extends Range {
  readonly code: ProblemCode;
  /** One or two sentences for the reader of a report. */
  readonly message: string;
  /** `error`: the platform refuses or mangles the text. `warning`: it reads it, but surely not as meant. */
  readonly severity: 'error' | 'warning';
  /** True when only strict JSON forbids it: readers of JSONC leave these out. */
  readonly jsonc: boolean;
  /** Another place that explains it: the first of two equal keys, the bracket that is not closed. */
  readonly related?: Range;
}

/** States a problem; its message and severity come from the wording. */
export function problem<Code extends ProblemCode>(
  code: Code,
  { start, end }: Range,
  data: ProblemData<Code>,
  related?: Range,
): SourceProblem {
  const { severity, jsonc = false, message } = WORDING[code] as Wording<ProblemData<Code>>;
  const stated = { code, message: message(data), start, end, severity, jsonc };
  return related === undefined ? stated : { ...stated, related: { start: related.start, end: related.end } };
}

interface Wording<Data> {
  readonly severity: SourceProblem['severity'];
  readonly jsonc?: boolean;
  readonly message: (data: Data) => string;
}

/** After so many problems of one text, more of them tell nobody anything and could fill the memory. */
const MAX_PROBLEMS = 1000;

/** The problems of one text while it is read. What JSONC allows is counted apart, so that it never crowds out the rest. */
export class ProblemList {
  readonly #strict: SourceProblem[] = [];
  readonly #jsonc: SourceProblem[] = [];

  /** Adds a problem; see `problem`. */
  add<Code extends ProblemCode>(code: Code, range: Range, data: ProblemData<Code>, related?: Range): void {
    const wording: Wording<never> = WORDING[code];
    const list = wording.jsonc === true ? this.#jsonc : this.#strict;
    if (list.length < MAX_PROBLEMS) list.push(problem(code, range, data, related));
    else if (list.length === MAX_PROBLEMS) list.push(problem('too-many-problems', range, MAX_PROBLEMS));
  }

  /** Takes the last problem back if it is this one. */
  retract(code: ProblemCode): void {
    if (this.#strict.at(-1)?.code === code) this.#strict.pop();
  }

  /** All problems in the order of the text. */
  sorted(): SourceProblem[] {
    return [...this.#strict, ...this.#jsonc].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
