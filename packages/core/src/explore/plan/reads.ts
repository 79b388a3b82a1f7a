import { type DecodedRecord, textOf, type Value } from '../../machine/index.ts';
import {
  type Contract,
  DIGITS,
  type Guard,
  hasPlaceholder,
  placeholderNames,
  type VariableName,
  type Wait,
} from '../../platform/index.ts';
import type { Compiled } from './compiled.ts';

const NONE: readonly string[] = [];

/** The variables that decide where control goes from an instruction. */
export function guardReads(compiled: Compiled, contract: Contract): readonly string[] {
  if (compiled.readiness !== 'runs' || (compiled.isUnconditional && compiled.openIds.length === 0)) return NONE;
  const names = compiled.openIds.flatMap(placeholderNames);
  for (const edge of compiled.edges) if (edge.when !== undefined) collect(edge.when, compiled, contract, names);
  for (const wait of compiled.waits) collectWait(wait, compiled, contract, names);
  return names;
}

function collect(guard: Guard, compiled: Compiled, contract: Contract, into: string[]): void {
  const text = (option: string) => textOf(compiled.options, option);
  const inside = (...options: readonly string[]) => options.flatMap((option) => placeholderNames(text(option)));
  switch (guard.is) {
    case 'not':
      collect(guard.guard, compiled, contract, into);
      return;
    case 'all':
    case 'any':
      for (const each of guard.guards) collect(each, compiled, contract, into);
      return;
    case 'key':
      into.push(...nameReads(guard.variable, compiled));
      return;
    case 'comparison': {
      const left = inside(guard.left);
      into.push(...left, ...inside(guard.right.string, guard.kind, guard.operator));
      if (guard.reads[contract] === 'named' && left.length === 0) into.push(text(guard.left));
      return;
    }
    case 'digits':
      into.push(DIGITS, ...inside(guard.text));
      return;
    case 'stored':
      into.push(guard.variable);
      return;
    case 'given':
    case 'equal':
    case 'status':
      into.push(...inside(guard.option));
      return;
    case 'time':
      into.push(...inside(guard.operator));
      return;
    case 'fetchable':
      into.push(...inside(guard.url, guard.method));
      return;
    case 'some':
      into.push(...fieldReads(compiled.options[guard.list], guard.field));
      return;
    default:
    // The others read no variables.
  }
}

function nameReads(variable: VariableName, compiled: Compiled): readonly string[] {
  if ('name' in variable) return [variable.name];
  const text = textOf(compiled.options, variable.option);
  // A name that is filled in may come out empty, and then the other one is meant.
  return hasPlaceholder(text) ? [...placeholderNames(text), variable.otherwise] : [text || variable.otherwise];
}

/** Whether a name that is filled in while the flow runs may name any variable. */
export function readsAnyVariable(compiled: Compiled): boolean {
  if (compiled.readiness !== 'runs' || !compiled.asksNamed) return false;
  return compiled.edges.some(({ when }) => when !== undefined && hasOpenName(when, compiled));
}

function hasOpenName(guard: Guard, compiled: Compiled): boolean {
  if (guard.is === 'not') return hasOpenName(guard.guard, compiled);
  if (guard.is === 'all' || guard.is === 'any') return guard.guards.some((each) => hasOpenName(each, compiled));
  if (guard.is !== 'key' || 'name' in guard.variable) return false;
  return hasPlaceholder(textOf(compiled.options, guard.variable.option));
}

function fieldReads(list: Value, field: string): readonly string[] {
  const records = Array.isArray(list) ? (list as readonly DecodedRecord[]) : [];
  return records.flatMap((record) => placeholderNames(textOf(record, field)));
}

/** Whether an action waits may depend on a text, and on whether what it collects is complete already. */
function collectWait(wait: Wait, compiled: Compiled, contract: Contract, into: string[]): void {
  if (wait.unless !== undefined) collect(wait.unless, compiled, contract, into);
  if (wait.collects !== undefined) into.push(DIGITS, ...placeholderNames(textOf(compiled.options, wait.collects.keys)));
  if (wait.limit !== undefined && 'tones' in wait.limit) {
    into.push(...placeholderNames(textOf(compiled.options, wait.limit.tones)));
  }
}

/**
 * The variables worth following: those that guards read, and those whose values are assigned to followed ones.
 * @returns in the order in which they first appear.
 */
export function followedVariables(reads: readonly (readonly string[])[], compiled: readonly Compiled[]): string[] {
  const followed = new Set<string>();
  for (const names of reads) for (const name of names) followed.add(name);
  const assigning = compiled.filter(({ assigns, readiness }) => assigns && readiness === 'runs');
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
  if (!compiled.assigns || compiled.readiness !== 'runs') return NONE;
  return assignmentsOf(compiled).flatMap(({ name, value }) => [...placeholderNames(name), ...placeholderNames(value)]);
}

/** The texts, as written, that name the variables an action sets, and those of their values. */
function assignmentsOf({ edges, options }: Compiled): { readonly name: string; readonly value: string }[] {
  const effects = edges.flatMap((edge) => edge.effects ?? []);
  return effects.flatMap((effect) =>
    effect.do === 'assign' ? [{ name: textOf(options, effect.name), value: textOf(options, effect.value) }] : [],
  );
}
