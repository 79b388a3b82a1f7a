import { type Contract, DIGITS, type Guard, type Wait } from '../platform/index.ts';
import type { Compiled } from './compiled.ts';
import { placeholders } from './text.ts';

/** The variables that decide where control goes from an instruction. */
export function guardReads(compiled: Compiled, contract: Contract): readonly string[] {
  if (compiled.readiness !== 'runs') return [];
  const names: string[] = [];
  for (const edge of compiled.edges) if (edge.when !== undefined) collect(edge.when, compiled, contract, names);
  for (const wait of compiled.waits) collectWait(wait, compiled, contract, names);
  return names;
}

function collect(guard: Guard, compiled: Compiled, contract: Contract, into: string[]): void {
  const text = (option: string) => textOption(compiled, option);
  switch (guard.is) {
    case 'not':
      return collect(guard.guard, compiled, contract, into);
    case 'all':
    case 'any':
      for (const each of guard.guards) collect(each, compiled, contract, into);
      return;
    case 'key':
      if ('name' in guard.variable) into.push(guard.variable.name);
      else
        into.push(
          ...placeholders(text(guard.variable.option)),
          text(guard.variable.option) || guard.variable.otherwise,
        );
      return;
    case 'comparison': {
      const inside = placeholders(text(guard.left));
      into.push(...inside, ...placeholders(text(guard.right.string)));
      if (guard.reads[contract] === 'named' && inside.length === 0) into.push(text(guard.left));
      return;
    }
    case 'digits':
      into.push(DIGITS, ...placeholders(text(guard.text)));
      return;
    case 'stored':
      into.push(guard.variable);
      return;
    case 'given':
    case 'equal':
      into.push(...placeholders(text(guard.option)));
  }
}

/** The text of an option; options of other shapes hold no placeholders that decide where control goes. */
function textOption(compiled: Compiled, option: string): string {
  const value = compiled.options[option];
  return typeof value === 'string' ? value : '';
}

/** Whether the state of the call decides where control goes from an instruction, or whether it waits. */
export function readsCall(compiled: Compiled): boolean {
  const guards = [...compiled.edges.map(({ when }) => when), ...compiled.waits.map(({ unless }) => unless)];
  return compiled.readiness === 'runs' && guards.some((guard) => guard !== undefined && isAboutCall(guard));
}

function isAboutCall(guard: Guard): boolean {
  if (guard.is === 'not') return isAboutCall(guard.guard);
  if (guard.is === 'all' || guard.is === 'any') return guard.guards.some(isAboutCall);
  return guard.is === 'status' || guard.is === 'answered' || guard.is === 'recording' || guard.is === 'streams';
}

/** End keys of a collection may be a template; whether an action waits at all may depend on a text. */
function collectWait(wait: Wait, compiled: Compiled, contract: Contract, into: string[]): void {
  if (wait.unless !== undefined) collect(wait.unless, compiled, contract, into);
  if (wait.collects !== undefined) into.push(...placeholders(textOption(compiled, wait.collects.keys)));
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

/** The variables inside values that are assigned to followed variables. */
function assignmentReads(compiled: Compiled, followed: ReadonlySet<string>): string[] {
  if (compiled.readiness !== 'runs') return [];
  const names: string[] = [];
  for (const edge of compiled.edges) {
    for (const effect of edge.effects ?? []) {
      if (effect.do !== 'assign') continue;
      const target = textOption(compiled, effect.name);
      const isFollowed = followed.has(target) || (followed.size > 0 && placeholders(target).length > 0);
      if (isFollowed) names.push(...placeholders(target), ...placeholders(textOption(compiled, effect.value)));
    }
  }
  return names;
}
