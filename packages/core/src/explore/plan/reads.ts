import { type DecodedRecord, textOf, type Value } from '../../machine/index.ts';
import {
  type Contract,
  DIGITS,
  type Effect,
  type Guard,
  hasPlaceholder,
  type VariableName,
  type Wait,
} from '../../platform/index.ts';
import { placeholders } from '../values/text.ts';
import type { Compiled } from './compiled.ts';

const NONE: readonly string[] = [];

/** The variables that decide where control goes from an instruction. */
export function guardReads(compiled: Compiled, contract: Contract): readonly string[] {
  if (compiled.readiness !== 'runs' || (compiled.isUnconditional && compiled.openIds.length === 0)) return NONE;
  const names = compiled.openIds.flatMap(placeholders);
  for (const edge of compiled.edges) if (edge.when !== undefined) collect(edge.when, compiled, contract, names);
  for (const wait of compiled.waits) collectWait(wait, compiled, contract, names);
  return names;
}

function collect(guard: Guard, compiled: Compiled, contract: Contract, into: string[]): void {
  const text = (option: string) => textOf(compiled.options, option);
  const inside = (...options: readonly string[]) => options.flatMap((option) => placeholders(text(option)));
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
  return hasPlaceholder(text) ? [...placeholders(text), variable.otherwise] : [text || variable.otherwise];
}

/** Whether a name that is filled in while the flow runs may name any variable. */
export function readsAnyVariable(compiled: Compiled): boolean {
  if (compiled.readiness !== 'runs' || compiled.isUnconditional) return false;
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
  return records.flatMap((record) => placeholders(textOf(record, field)));
}

/** Whether the state of the call decides where control goes from an instruction, or whether it waits. */
export function readsCall(compiled: Compiled): boolean {
  if (compiled.isUnconditional) return false;
  const guards = [...compiled.edges.map(({ when }) => when), ...compiled.waits.map(({ unless }) => unless)];
  return compiled.readiness === 'runs' && guards.some((guard) => guard !== undefined && isAboutCall(guard));
}

function isAboutCall(guard: Guard): boolean {
  if (guard.is === 'not') return isAboutCall(guard.guard);
  if (guard.is === 'all' || guard.is === 'any') return guard.guards.some(isAboutCall);
  return guard.is === 'status' || guard.is === 'answered' || guard.is === 'recording' || guard.is === 'streams';
}

/** Whether an action waits may depend on a text, and on whether what it collects is complete already. */
function collectWait(wait: Wait, compiled: Compiled, contract: Contract, into: string[]): void {
  if (wait.unless !== undefined) collect(wait.unless, compiled, contract, into);
  if (wait.collects !== undefined) into.push(DIGITS, ...placeholders(textOf(compiled.options, wait.collects.keys)));
  if (wait.limit !== undefined && 'tones' in wait.limit) {
    into.push(...placeholders(textOf(compiled.options, wait.limit.tones)));
  }
}

/**
 * The variables worth following: those that guards read, and those whose values are assigned to followed ones.
 * @returns in the order in which they first appear.
 */
export function followedVariables(reads: readonly (readonly string[])[], compiled: readonly Compiled[]): string[] {
  const followed = new Set(reads.flat());
  for (let before = -1; before < followed.size; ) {
    before = followed.size;
    for (const each of compiled) for (const name of assignmentReads(each, followed)) followed.add(name);
  }
  return [...followed];
}

const NO_EFFECTS: readonly Effect[] = [];

/** The variables inside values that are assigned to followed variables. */
function assignmentReads(compiled: Compiled, followed: ReadonlySet<string>): readonly string[] {
  if (compiled.readiness !== 'runs') return NONE;
  const names: string[] = [];
  for (const edge of compiled.edges) {
    for (const effect of edge.effects ?? NO_EFFECTS) {
      if (effect.do !== 'assign') continue;
      const target = textOf(compiled.options, effect.name);
      const isFollowed = followed.has(target) || (followed.size > 0 && placeholders(target).length > 0);
      if (isFollowed) names.push(...placeholders(target), ...placeholders(textOf(compiled.options, effect.value)));
    }
  }
  return names;
}
