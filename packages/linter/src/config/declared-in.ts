import type { Declared } from '@callflow-lint/core/facts';
import { type BusinessHours, type ReadWeek, readWeek, readWeekOf } from '@callflow-lint/core/hours';

/** What settings say about flows that no flow can say of itself. */
export interface DeclaringSettings {
  readonly timezone?: string;
  readonly businessHours?: Hours;
  readonly holidays?: readonly string[];
  readonly variables?: readonly string[];
}

type Hours = string | Readonly<Record<string, readonly string[]>>;

/** What the settings declare about flows; undefined when nothing. They have to make sense. */
export function declaredIn(settings: DeclaringSettings): Declared | undefined {
  const { variables } = settings;
  const hours = hoursIn(settings);
  if (hours === undefined && variables === undefined) return undefined;
  return { ...(hours !== undefined && { hours }), ...(variables !== undefined && { variables }) };
}

function hoursIn({ timezone, businessHours, holidays }: DeclaringSettings): BusinessHours | undefined {
  if (timezone === undefined && businessHours === undefined && holidays === undefined) return undefined;
  const read = businessHours === undefined ? undefined : readHours(businessHours);
  return {
    ...(timezone !== undefined && { timezone }),
    ...(read !== undefined && 'week' in read && { week: read.week }),
    ...(holidays !== undefined && { holidays }),
  };
}

/** Why business hours make no sense; undefined when they do. */
export function problemWithHours(hours: Hours): string | undefined {
  const read = readHours(hours);
  return 'problem' in read ? read.problem : undefined;
}

function readHours(hours: Hours): ReadWeek {
  return typeof hours === 'string' ? readWeek(hours) : readWeekOf(hours);
}
