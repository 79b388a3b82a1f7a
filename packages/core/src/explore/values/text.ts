import { type DecodedRecord, textOf } from '../../machine/index.ts';
import { PLACEHOLDER, type VariableName } from '../../platform/index.ts';
import type { State } from '../state.ts';
import { known, type Term, type Unknown } from './term.ts';

/**
 * A text once its placeholders are filled in: known, or with gaps that one unknown value fills. Undefined where several
 * unknown values fill it, or one that is not followed.
 */
export type Filled =
  | { readonly text: string }
  | { readonly text?: undefined; readonly parts: readonly string[]; readonly gap: Unknown };

/** Fills in what is known about the variables. */
export function fillIn(text: string, state: State): Filled | undefined {
  if (!text.includes('${')) return { text };
  const gaps = new Map<number, Unknown>();
  let isOpen = false;
  const parts = [''];
  let end = 0;
  const append = (more: string) => parts.push((parts.pop() ?? '') + more);
  for (const match of text.matchAll(PLACEHOLDER)) {
    append(text.slice(end, match.index));
    end = match.index + match[0].length;
    const term = state.variables.get(match[1] as string);
    if (term?.is === 'known') append(term.text);
    else if (term === undefined) isOpen = true;
    else {
      gaps.set(term.id, term);
      parts.push('');
    }
  }
  append(text.slice(end));
  const [gap, another] = gaps.values();
  if (isOpen || another !== undefined) return undefined;
  return gap === undefined ? { text: parts.join('') } : { parts, gap };
}

/** A text option, as far as it is known when the action runs. */
export function knownText(name: string, options: DecodedRecord, state: State): string | undefined {
  return fillIn(textOf(options, name), state)?.text;
}

/** What is known about a variable; one that is not followed may hold any text. */
export function variableTerm(state: State, name: string, newId: () => number): Term {
  return state.variables.get(name) ?? anyText(newId);
}

/** What is known about a text once its placeholders are filled in. */
export function textTerm(state: State, text: string, newId: () => number): Term {
  const filled = fillIn(text, state);
  if (filled?.text !== undefined) return known(filled.text);
  return filled?.parts.join('') === '' && filled.parts.length === 2 ? filled.gap : anyText(newId);
}

/** Any text, and no input is known that makes it so. */
export function anyText(newId: () => number): Unknown {
  return { is: 'unknown', id: newId(), origin: { from: 'derived' }, tests: [] };
}

/** The name of the variable that is meant; undefined when it depends on an unknown text. */
export function nameOf(name: VariableName, options: DecodedRecord, state: State): string | undefined {
  if ('name' in name) return name.name;
  const text = knownText(name.option, options, state);
  return text === undefined ? undefined : text || name.otherwise;
}
