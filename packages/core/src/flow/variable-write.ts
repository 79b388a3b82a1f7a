import { type Contract, type Effect, hasPlaceholder, perTypeAndContract } from '../platform/index.ts';
import type { Action } from './action.ts';

/** What an action may set when it runs. */
export interface VariableWrite {
  readonly action: Action;
  /** The variables it sets by name. */
  readonly names: readonly string[];
  /** It may set others too, whatever they are called, unless their name begins with one of these; undefined when not. */
  readonly anyExcept: readonly string[] | undefined;
}

/** What an action may set; undefined when it sets nothing. Emptying a variable does not count, nor do keys. */
export function variableWrite(action: Action, contract: Contract): VariableWrite | undefined {
  if (action.type === undefined) return undefined;
  const names: string[] = [];
  let anyExcept: readonly string[] | undefined;
  for (const writer of writersOf(action.type, contract)) {
    if (writer.when !== undefined && !isWritten(action, writer.when)) continue;
    if (writer.do === 'store') names.push(...writer.variables);
    else if (writer.do === 'store-any') anyExcept = writer.except;
    else {
      const value = action.optionValue(writer.name);
      const name = value?.kind === 'string' ? value.value : '';
      if (hasPlaceholder(name)) anyExcept = [];
      else if (name !== '') names.push(name);
    }
  }
  return names.length === 0 && anyExcept === undefined ? undefined : { action, names, anyExcept };
}

/** Whether a write may set a variable. */
export function mayWrite({ names, anyExcept }: VariableWrite, name: string): boolean {
  return names.includes(name) || anyExcept?.every((prefix) => !name.startsWith(prefix)) === true;
}

/** The option that has to be there for the effect to come about. */
type Writer = Extract<Effect, { do: 'assign' | 'store' | 'store-any' }> & { readonly when?: string };

/** What actions of a type set. Flows from elsewhere may set anything. */
const writersOf = perTypeAndContract((type, contract): readonly Writer[] => {
  const edges = type.edges.filter((edge) => edge.contract === undefined || edge.contract === contract);
  return edges.flatMap(({ effects, to, when }): Writer[] => {
    const isElsewhere = to.go === 'flow' || to.go === 'fetched';
    const all: readonly Effect[] = [...(effects ?? []), ...(isElsewhere ? [ANYTHING] : [])];
    const given = when?.is === 'given' ? { when: when.option } : {};
    return all.filter(isWriter).map((effect) => ({ ...effect, ...given }));
  });
});

const ANYTHING: Effect = { do: 'store-any', except: [] };

function isWriter(effect: Effect): effect is Extract<Effect, { do: 'assign' | 'store' | 'store-any' }> {
  return effect.do === 'assign' || effect.do === 'store' || effect.do === 'store-any';
}

/** Whether an option is written and not switched off. */
function isWritten(action: Action, option: string): boolean {
  const value = action.optionValue(option);
  if (value === undefined || value.kind === 'null') return false;
  return value.kind === 'boolean' ? value.value : true;
}
