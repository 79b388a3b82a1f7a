import { canBe, type Exploration, endKeysOf, KEYS, longestText, type Term } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { DIGITS, type Guard } from '../../platform/index.ts';
import { exploration as explorationFact } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { reachedFrom } from '../reached-from.ts';
import { type Visits, visits } from '../runs/visits.ts';

/** A key of a branch that never matches, or not for every caller it is meant for. */
export interface UnmatchedKey {
  readonly key: string;
  /**
   * - `letters`: no telephone has keys for it.
   * - `long`: no call comes here with so many keys.
   * - `end-key`: whoever ends the entry with the end key has that key stored behind it. Those who wait do match.
   * - `emptied`: a branch before has emptied the variable, and nothing is stored by now.
   * - `values`: it is none of the values that the flow has given the variable.
   * - `ruled-out`: something else that is known rules it out.
   */
  readonly why: 'letters' | 'long' | 'end-key' | 'emptied' | 'values' | 'ruled-out';
  /** For `long`: the most keys that can be stored. */
  readonly longest: number;
  /** For `end-key`: the keys that end the entry. */
  readonly endKeys: string;
  /** For `values`: what the variable can be. */
  readonly values: readonly string[];
}

/** Which keys of branches calls come with. */
export class BranchKeys {
  readonly #exploration: Exploration;
  readonly #visits: Visits;

  constructor(exploration: Exploration, nodes: Visits) {
    this.#exploration = exploration;
    this.#visits = nodes;
  }

  readonly #unmatched = new Map<Action, readonly UnmatchedKey[]>();

  /** The keys of a branch that do not match as they should, in the order written; none where no call gets to it. */
  unmatched(branch: Action): readonly UnmatchedKey[] {
    let keys = this.#unmatched.get(branch);
    if (keys === undefined) {
      keys = this.#findUnmatched(branch);
      this.#unmatched.set(branch, keys);
    }
    return keys;
  }

  #findUnmatched(branch: Action): readonly UnmatchedKey[] {
    const nodes = this.#visits[branch.index];
    const guard = keyGuard(branch);
    const written = guard === undefined ? undefined : branch.optionValue(guard.map);
    if (nodes === undefined || guard === undefined || written?.kind !== 'object') return NONE;
    const name = variableOf(branch, guard);
    const terms = new Set<Term>();
    const matched = new Set<string | undefined>();
    for (const { state, exits } of nodes) {
      const term = state.variables.get(name);
      if (term === undefined || exits.length === 0) return NONE;
      terms.add(term);
      for (const { way } of exits) matched.add(way.key);
    }
    const ending = new Set<string>();
    for (const term of terms) for (const key of endKeysOf(term)) ending.add(key);
    // In most flows every key matches, and no end key is in the way.
    if (ending.size === 0 && written.members.every(({ key }) => matched.has(key.value))) return NONE;
    const keys = new Set(written.members.map(({ key }) => key.value));
    const endKeys = [...ending];
    const isEmptied = () => this.#isEmptied(branch, name);
    const stored: Stored = { name, terms: [...terms], keys, endKeys, isEmptied };
    return [...keys].flatMap((key) => (matched.has(key) ? endKeyed(key, stored) : [unmatched(key, stored)]));
  }

  /** By variable: the actions that control gets to before the first one that empties it, whatever conditions say. */
  readonly #unemptied = new Map<string, ReadonlySet<number>>();

  /** Whether every call has come through an action that empties the variable. */
  #isEmptied(branch: Action, name: string): boolean {
    let before = this.#unemptied.get(name);
    if (before === undefined) {
      const empties = branch.flow.actions.filter((action) => {
        const guard = keyGuard(action);
        return guard !== undefined && variableOf(action, guard) === name;
      });
      before = reachedFrom([0], this.#exploration.plan.successors, new Set(empties.map(({ index }) => index)));
      this.#unemptied.set(name, before);
    }
    return !before.has(branch.index);
  }
}

const NONE: readonly UnmatchedKey[] = [];

/** What a branch looks at. */
interface Stored {
  readonly name: string;
  /** What is known about the variable, in each state. */
  readonly terms: readonly Term[];
  readonly keys: ReadonlySet<string>;
  /** The keys that end the entries which are stored. */
  readonly endKeys: readonly string[];
  /** Whether every call has come through an action that empties the variable. */
  readonly isEmptied: () => boolean;
}

type KeyGuard = Extract<Guard, { is: 'key' }>;

function keyGuard({ type }: Action): KeyGuard | undefined {
  for (const { when } of type?.edges ?? []) if (when?.is === 'key') return when;
  return undefined;
}

function variableOf(branch: Action, { variable }: KeyGuard): string {
  if ('name' in variable) return variable.name;
  const written = branch.optionValue(variable.option);
  return (written?.kind === 'string' ? written.value : '') || variable.otherwise;
}

/** Why a key never matches. */
function unmatched(key: string, { name, terms, isEmptied }: Stored): UnmatchedKey {
  const longest = Math.max(...terms.map(longestText));
  const values = [...new Set(terms.flatMap((term) => (term.is === 'known' ? term.text : [])))];
  const isKnown = terms.every(({ is }) => is === 'known');
  const found = { key, longest, values, endKeys: '' };
  if (isKnown && values.join('') === '') return { ...found, why: isEmptied() ? 'emptied' : 'ruled-out' };
  if (isKnown && name !== DIGITS) return { ...found, why: 'values' };
  if (name !== DIGITS) return { ...found, why: 'ruled-out' };
  if (key.split('').some((character) => !KEYS.includes(character))) return { ...found, why: 'letters' };
  return { ...found, why: key.length > longest ? 'long' : 'ruled-out' };
}

/** A key that matches only calls whose callers do not end the entry as they are asked to. */
function endKeyed(key: string, { terms, keys, endKeys }: Stored): UnmatchedKey[] {
  const isEntry = key !== '' && !endKeys.some((end) => key.includes(end));
  if (!isEntry) return [];
  const ended = endKeys.map((end) => key + end);
  const isOpen = ended.some((text) => terms.some((term) => canBe(term, text)) && !keys.has(text));
  return isOpen
    ? [{ key, why: 'end-key', endKeys: endKeys.join(''), longest: Number.POSITIVE_INFINITY, values: [] }]
    : [];
}

/** Which keys of branches calls come with. */
export const branchKeys = defineFact('branchKeys', (analysis) => {
  return new BranchKeys(analysis.get(explorationFact), analysis.get(visits));
});
