import { type Exit, longestText, type Node } from '../../explore/index.ts';
import type { Action } from '../../flow/index.ts';
import { instructionAt } from '../../machine/index.ts';
import { type ActionType, DIGITS, type Effect, findVariable, PLACEHOLDER, perType } from '../../platform/index.ts';

/** Where a text of the caller's comes from. */
export interface Origin {
  /** The variable that it was first stored in: the keys pressed, or the text of a message. */
  readonly source: string;
  /** The text that the flow has put before it when it passed it on. */
  readonly lead: string;
  /** The most characters the caller can choose. */
  readonly longest: number;
}

/** By variable: the caller's text that it holds. */
export type Held = ReadonlyMap<string, Origin>;

/** The caller's text in a variable; undefined where the flow or the platform decides the value. */
export function originOf(name: string, held: Held): Origin | undefined {
  const isWritten = findVariable(name)?.chosen === 'text';
  return held.get(name) ?? (isWritten ? { source: name, lead: '', longest: Number.POSITIVE_INFINITY } : undefined);
}

/** What variables hold of the caller's texts behind an action, on one way on from it. */
export function heldBehind(action: Action | undefined, node: Node, { way }: Exit, held: Held): Held {
  const { type } = instructionAt(node.state.position);
  const takesKeys = way.hasWaited && type.waits?.some(({ keys }) => keys !== 'none') === true;
  if (!takesKeys && held.size === 0 && (action === undefined || passing(type).length === 0)) return held;
  const after = new Map(held);
  if (takesKeys) {
    const longest = way.digits === undefined ? Number.POSITIVE_INFINITY : longestText(way.digits);
    after.set(DIGITS, { source: DIGITS, lead: '', longest });
  }
  if (action !== undefined) passOn(action, type, after);
  // What a condition has found to be one certain text is no longer the caller's to choose, and neither are its copies.
  for (const [name, { source }] of [...after]) {
    if (!isFound(name, node, way)) continue;
    for (const [copy, origin] of after) if (origin.source === source) after.delete(copy);
  }
  return after;
}

function isFound(name: string, { state }: Node, { terms }: Exit['way']): boolean {
  const before = state.variables.get(name);
  return before?.is === 'unknown' && terms.some(({ id, term }) => id === before.id && term.is === 'known');
}

function passOn(action: Action, type: ActionType, held: Map<string, Origin>): void {
  for (const effect of passing(type)) {
    if (effect.do === 'assign') {
      const name = textOf(action, effect.name);
      const origin = inText(textOf(action, effect.value), held);
      if (origin === undefined) held.delete(name);
      else held.set(name, origin);
    } else {
      const { variable } = effect;
      held.delete('name' in variable ? variable.name : textOf(action, variable.option) || variable.otherwise);
    }
  }
}

type Passing = Extract<Effect, { do: 'assign' | 'clear' }>;

/** The effects of a type on texts that are there already. */
const passing = perType(({ edges }): readonly Passing[] => {
  const all = edges.flatMap(({ effects }) => effects ?? []);
  return [...new Set(all)].filter((effect) => effect.do === 'assign' || effect.do === 'clear');
});

/** What stands further back in a text that grows round after round makes no difference. */
const LONGEST_LEAD = 64;

/** The first text of the caller's in a text. */
function inText(text: string, held: Held): Origin | undefined {
  for (const match of text.matchAll(PLACEHOLDER)) {
    const origin = originOf(match[1] as string, held);
    if (origin === undefined) continue;
    const isAlone = text.indexOf('${', match.index + 1) < 0;
    const lead = (text.slice(0, match.index) + origin.lead).slice(0, LONGEST_LEAD);
    return { ...origin, lead, longest: isAlone ? origin.longest : Number.POSITIVE_INFINITY };
  }
  return undefined;
}

function textOf(action: Action, option: string): string {
  const value = action.optionValue(option);
  return value?.kind === 'string' ? value.value : '';
}
