import { textOf } from '../../machine/index.ts';
import { placeholders } from '../values/text.ts';
import type { Compiled } from './compiled.ts';

/**
 * By instruction: the followed variables that some guard may still read from there on. What is not live no longer tells
 * states apart, so that paths which meet again are explored once.
 */
export function liveVariables(
  reads: readonly (readonly string[])[],
  compiled: readonly Compiled[],
  successors: readonly (readonly number[])[],
): readonly ReadonlySet<string>[] {
  const live = reads.map((names, index) => new Set(names.concat(copiedBy(compiled[index] as Compiled))));
  const predecessors = invert(successors);
  const pending = live.flatMap((names, index) => (names.size > 0 ? [index] : []));
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    for (const before of predecessors[index] ?? []) {
      if (addAll(live[before] as Set<string>, live[index] as Set<string>)) pending.push(before);
    }
  }
  return live;
}

/** The variables whose values an assignment copies. */
function copiedBy(compiled: Compiled): string[] {
  const names: string[] = [];
  if (compiled.readiness !== 'runs') return names;
  for (const { effects } of compiled.edges) {
    if (effects === undefined) continue;
    for (const effect of effects) {
      if (effect.do !== 'assign') continue;
      for (const option of [effect.name, effect.value]) names.push(...placeholders(textOf(compiled.options, option)));
    }
  }
  return names;
}

function invert(successors: readonly (readonly number[])[]): number[][] {
  const predecessors: number[][] = successors.map(() => []);
  successors.forEach((targets, index) => {
    for (const target of targets) predecessors[target]?.push(index);
  });
  return predecessors;
}

function addAll(into: Set<string>, names: ReadonlySet<string>): boolean {
  const before = into.size;
  for (const name of names) into.add(name);
  return into.size > before;
}
