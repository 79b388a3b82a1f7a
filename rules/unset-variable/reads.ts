import type { VariableRead } from '@callflow-lint/core/flow';

/** All reads of one variable, in the order of the flow. */
export type Reads = readonly [VariableRead, ...VariableRead[]];

/** The reads of each variable; what is no name has another fault. */
export function byName(reads: readonly VariableRead[]): Iterable<Reads> {
  const groups = new Map<string, [VariableRead, ...VariableRead[]]>();
  for (const read of reads) {
    if (!NAME.test(read.name)) continue;
    const group = groups.get(read.name);
    if (group === undefined) groups.set(read.name, [read]);
    else group.push(read);
  }
  return groups.values();
}

const NAME = /^[^\s${}]+$/;

/** A text that is compared without ${} may be meant as it is, and not as a name. */
export function isSurelyName({ template, action, option }: VariableRead): boolean {
  return template !== undefined || action.type?.options[option ?? '']?.content === 'variable';
}
