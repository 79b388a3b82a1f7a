import type { Declared } from '@callflow-lint/core/facts';
import { type ReadWeek, readWeek, readWeekOf } from '@callflow-lint/core/hours';

/** What settings say about when callers are to be served. */
export interface HoursSettings {
  readonly timezone?: string;
  readonly businessHours?: Hours;
  readonly holidays?: readonly string[];
}

type Hours = string | Readonly<Record<string, readonly string[]>>;

/** What the settings declare about flows; undefined when nothing. They have to make sense. */
export function declaredIn({ timezone, businessHours, holidays }: HoursSettings): Declared | undefined {
  if (timezone === undefined && businessHours === undefined && holidays === undefined) return undefined;
  const read = businessHours === undefined ? undefined : readHours(businessHours);
  const hours = {
    ...(timezone !== undefined && { timezone }),
    ...(read !== undefined && 'week' in read && { week: read.week }),
    ...(holidays !== undefined && { holidays }),
  };
  return { hours };
}

/** Why business hours make no sense; undefined when they do. */
export function problemWithHours(hours: Hours): string | undefined {
  const read = readHours(hours);
  return 'problem' in read ? read.problem : undefined;
}

function readHours(hours: Hours): ReadWeek {
  return typeof hours === 'string' ? readWeek(hours) : readWeekOf(hours);
}
