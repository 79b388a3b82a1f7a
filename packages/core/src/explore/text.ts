import type { DecodedRecord } from '../machine/index.ts';
import type { VariableName } from '../platform/index.ts';
import type { State } from './state.ts';
import { known, type Term } from './term.ts';

const PLACEHOLDER = /\$\{([^\n]*?)\}/g;

/** The names that the placeholders of a text read, in order. */
export function placeholders(text: string): string[] {
  return text.includes('${') ? Array.from(text.matchAll(PLACEHOLDER), (match) => match[1] as string) : [];
}

/** What is known about a variable; one that is not followed may hold any text. */
export function variableTerm(state: State, name: string, newId: () => number): Term {
  return state.variables.get(name) ?? { is: 'unknown', id: newId(), origin: { from: 'derived' }, tests: [] };
}

/** What is known about a text once its placeholders are filled in. */
export function textTerm(state: State, text: string, newId: () => number): Term {
  const names = placeholders(text);
  if (names.length === 0) return known(text);
  if (names.length === 1 && text === `\${${names[0] as string}}`) return variableTerm(state, names[0] as string, newId);
  let filled = text;
  for (const name of names) {
    const term = state.variables.get(name);
    if (term?.is !== 'known') return { is: 'unknown', id: newId(), origin: { from: 'derived' }, tests: [] };
    filled = filled.replace(`\${${name}}`, () => term.text);
  }
  return known(filled);
}

/** The name of the variable that is meant; undefined when it depends on an unknown text. */
export function nameOf(name: VariableName, options: DecodedRecord, state: State): string | undefined {
  if ('name' in name) return name.name;
  const text = options[name.option];
  if (typeof text !== 'string') return name.otherwise;
  const term = textTerm(state, text, () => 0);
  return term.is === 'known' ? term.text || name.otherwise : undefined;
}

/** True when a text holds a placeholder, so that it is known only when the action runs. */
export function isDynamic(text: string): boolean {
  return placeholders(text).length > 0;
}
