import { type DecodedRecord, textOf, type Value } from '../../machine/index.ts';
import { hasPlaceholder, placeholderNames } from '../../platform/index.ts';
import type { Compiled } from './compiled.ts';
import type { Reading } from './readings.ts';

const NONE: readonly string[] = [];

/** The variables that decide where control goes from an instruction. */
export function guardReads(compiled: Compiled): readonly string[] {
  const { readings } = compiled.behaviour;
  if (compiled.readiness !== 'runs' || (readings.length === 0 && compiled.openIds.length === 0)) return NONE;
  const names = compiled.openIds.flatMap(placeholderNames);
  for (const reading of readings) collect(reading, compiled.options, names);
  return names;
}

function collect(reading: Reading, options: DecodedRecord, into: string[]): void {
  switch (reading.in) {
    case 'variable':
      into.push(reading.name);
      return;
    case 'text':
      collectPlaceholders(textOf(options, reading.option), into);
      return;
    case 'records':
      for (const text of fieldTexts(options[reading.list], reading.field)) collectPlaceholders(text, into);
      return;
    case 'name': {
      const text = textOf(options, reading.option);
      collectPlaceholders(text, into);
      // A name that is filled in may come out empty, and then the other one is meant.
      into.push(hasPlaceholder(text) ? reading.otherwise : text || reading.otherwise);
      return;
    }
    case 'operand': {
      const text = textOf(options, reading.option);
      if (!hasPlaceholder(text)) into.push(text);
    }
  }
}

function collectPlaceholders(text: string, into: string[]): void {
  if (hasPlaceholder(text)) into.push(...placeholderNames(text));
}

function fieldTexts(list: Value, field: string): readonly string[] {
  return Array.isArray(list) ? (list as readonly DecodedRecord[]).map((record) => textOf(record, field)) : NONE;
}

/** Whether a name that is filled in while the flow runs may name any variable. */
export function readsAnyVariable({ readiness, behaviour, options }: Compiled): boolean {
  if (readiness !== 'runs') return false;
  return behaviour.readings.some((reading) => reading.in === 'name' && hasPlaceholder(textOf(options, reading.option)));
}

/**
 * The variables worth following: those that guards read, and those whose values are assigned to followed ones.
 * @returns in the order in which they first appear.
 */
export function followedVariables(reads: readonly (readonly string[])[], compiled: readonly Compiled[]): string[] {
  const followed = new Set<string>();
  for (const names of reads) for (const name of names) followed.add(name);
  const assigning = compiled.filter(({ behaviour, readiness }) => behaviour.assigns && readiness === 'runs');
  for (let before = -1; assigning.length > 0 && before < followed.size; ) {
    before = followed.size;
    for (const each of assigning) for (const name of assignmentReads(each, followed)) followed.add(name);
  }
  return [...followed];
}

/** The variables inside values that are assigned to followed variables. */
function assignmentReads(compiled: Compiled, followed: ReadonlySet<string>): readonly string[] {
  return assignmentsOf(compiled).flatMap(({ name, value }) => {
    const isFollowed = followed.has(name) || (followed.size > 0 && hasPlaceholder(name));
    return isFollowed ? [...placeholderNames(name), ...placeholderNames(value)] : [];
  });
}

/** The variables whose values an assignment copies. */
export function copied(compiled: Compiled): readonly string[] {
  if (!compiled.behaviour.assigns || compiled.readiness !== 'runs') return NONE;
  return assignmentsOf(compiled).flatMap(({ name, value }) => [...placeholderNames(name), ...placeholderNames(value)]);
}

/** The texts, as written, that name the variables an action sets, and those of their values. */
function assignmentsOf({ edges, options }: Compiled): { readonly name: string; readonly value: string }[] {
  const effects = edges.flatMap((edge) => edge.effects ?? []);
  return effects.flatMap((effect) =>
    effect.do === 'assign' ? [{ name: textOf(options, effect.name), value: textOf(options, effect.value) }] : [],
  );
}
