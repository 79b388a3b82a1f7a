import { type Chain, type Instants, union } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import type { Contract } from '@callflow-lint/core/platform';
import { hasFaultBefore } from './has-fault.ts';

/** A time condition that comes out the same whenever a call gets to it, and what that makes of its chain. */
export interface Idle {
  readonly condition: Action;
  /** `never`: no call passes. `always`: every call does, and the whole chain leads to one place. */
  readonly passes: 'never' | 'always';
  /** When calls get to it. */
  readonly arriving: Instants;
  /** The conditions before it in its chain. */
  readonly earlier: readonly Action[];
  /** Where every call goes; undefined where runs end. */
  readonly to: Action | undefined;
}

/** The conditions that decide nothing, in the order of the chains; those whose cause other rules tell are left out. */
export function findIdle(chains: readonly Chain[], contract: Contract): readonly Idle[] {
  const found = chains.flatMap((chain) => idleIn(chain));
  return found.filter(({ condition, passes }, index) => {
    const isFirst = found.findIndex((other) => other.condition === condition) === index;
    const isSure = chains.every((chain) => comesOut(condition, passes, chain));
    return isFirst && isSure && !hasFaultBefore(condition, chains, contract);
  });
}

function idleIn({ links, outcomes }: Chain): readonly Idle[] {
  const idle = (passes: Idle['passes']) => (link: Chain['links'][number]) => ({
    condition: link.condition,
    passes,
    arriving: union(link.passing, link.failing),
    earlier: links.slice(0, links.indexOf(link)).map(({ condition }) => condition),
    to: outcomes[0]?.to,
  });
  const never = links.filter(({ passing }) => passing.length === 0);
  if (never.length > 0) return never.map(idle('never'));
  // A condition that says "else" in full always holds as well; that is a fault only where all times lead to one place.
  if (outcomes.some(({ to }) => to !== outcomes[0]?.to)) return [];
  return links
    .filter(({ failing }) => failing.length === 0)
    .slice(-1)
    .map(idle('always'));
}

/** Whether all calls of a chain that get to a condition, if any, pass it always or never. */
function comesOut(condition: Action, passes: Idle['passes'], { links, isExact }: Chain): boolean {
  const link = links.find((each) => each.condition === condition);
  return link === undefined || (isExact && (passes === 'never' ? link.passing : link.failing).length === 0);
}
