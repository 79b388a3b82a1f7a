import type { Fix } from '../rule/index.ts';
import { applyEdits, parse, type TextEdit } from '../source/index.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Which fixes are applied: safe ones only, or the first suggestion where there is no safe one. */
export interface FixOptions {
  readonly safety: Fix['safety'];
}

/** The text after fixes. */
export interface Fixed {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Rounds after which fixing stops although fixes are left; rules whose fixes undo each other are a mistake of ours. */
const MAX_ROUNDS = 10;

/**
 * Applies the fixes of diagnostics once. Of fixes that overlap, the first one wins and the others wait for the next round:
 * each is applied wholly or not at all. A result that parses worse than the text is thrown away.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[], options: FixOptions): Fixed {
  const taken: Fix[] = [];
  const edits = new EditSet();
  for (const diagnostic of diagnostics) {
    const fix = chooseFix(diagnostic, options);
    if (fix !== undefined && edits.add(fix.edits)) taken.push(fix);
  }
  if (taken.length === 0) return { text, applied: 0 };
  const { text: result, problems } = applyEdits(text, edits.all);
  if (problems.length > 0) throw new Error(`a fix whose edits do not fit: ${problems[0]?.message ?? ''}`);
  if (parse(result).problems.length > parse(text).problems.length) return { text, applied: 0 };
  return { text: result, applied: taken.length };
}

/** Lints and applies fixes by turns until nothing is left to apply. `lint` may take any text. */
export function fixUntilStable(
  text: string,
  lint: (text: string) => readonly Diagnostic[],
  options: FixOptions,
): Fixed & { readonly diagnostics: readonly Diagnostic[] } {
  let fixed: Fixed = { text, applied: 0 };
  let diagnostics = lint(text);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = applyFixes(fixed.text, diagnostics, options);
    if (next.applied === 0 || next.text === fixed.text) break;
    fixed = { text: next.text, applied: fixed.applied + next.applied };
    diagnostics = lint(fixed.text);
  }
  return { ...fixed, diagnostics };
}

/** The fix of a diagnostic that the options allow; a safe one before a suggestion. */
export function chooseFix({ fixes }: Diagnostic, { safety }: FixOptions): Fix | undefined {
  return fixes.find((fix) => fix.safety === 'safe') ?? (safety === 'suggestion' ? fixes[0] : undefined);
}

/** Edits that do not overlap each other. */
class EditSet {
  readonly all: TextEdit[] = [];
  /** Ordered by start, for the search of neighbours. */
  readonly #ordered: TextEdit[] = [];

  /** Adds all edits, or none when one of them overlaps or touches an edit of before. */
  add(edits: readonly TextEdit[]): boolean {
    const places = edits.map((edit) => this.#placeOf(edit));
    if (places.includes(undefined)) return false;
    for (const edit of edits) this.#ordered.splice(this.#placeOf(edit) ?? 0, 0, edit);
    this.all.push(...edits);
    return true;
  }

  /** Where the edit belongs in the order; undefined when a neighbour is in the way. */
  #placeOf({ start, end }: TextEdit): number | undefined {
    let low = 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ordered[middle] as TextEdit).start < start) low = middle + 1;
      else high = middle;
    }
    const before = this.#ordered[low - 1];
    const after = this.#ordered[low];
    return (before !== undefined && before.end >= start) || (after !== undefined && after.start <= end)
      ? undefined
      : low;
  }
}
