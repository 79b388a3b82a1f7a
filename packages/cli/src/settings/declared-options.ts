import type { Declared } from '@callflow-lint/core/facts';
import { readWeek } from '@callflow-lint/core/hours';
import { UsageError } from '../usage-error.ts';

/** The options that declare when callers are to be served. */
export interface DeclaredOptions {
  readonly timezone?: string;
  readonly hours?: string;
}

/** What the command line declares; undefined when nothing. Whether the zone exists is checked with the other options. */
export function declaredBy({ timezone, hours }: DeclaredOptions): Declared | undefined {
  if (timezone === undefined && hours === undefined) return undefined;
  const read = hours === undefined ? undefined : readWeek(hours);
  if (read !== undefined && 'problem' in read) throw new UsageError(`--hours cannot be read: ${read.problem}`);
  return { hours: { ...(timezone !== undefined && { timezone }), ...(read !== undefined && { week: read.week }) } };
}
