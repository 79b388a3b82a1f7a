import { onEveryDay, sayTimes, weekWithout } from '../../hours/index.ts';
import type { IntentSource } from './intent.ts';
import type { Opening } from './openings.ts';
import { saySeasons } from './say-seasons.ts';

/** What findings on an opening say. */
export interface OpeningWords {
  /** The name of the zone; empty when none is known. */
  readonly zone: string;
  /** When it really opens, season by season. */
  readonly really: string;
  /** When it should: `you announce 09:00–17:00`. */
  readonly meant: string;
  /** The times of day at which it should be open and is not, and the other way round, in January where seasons differ. */
  readonly missed: string;
  readonly extra: string;
}

const SAYS: Readonly<Record<IntentSource, string>> = {
  declared: 'your hours are',
  comment: 'the comment says',
  detail: 'the detail of the flow says',
  prompt: 'you announce',
};

/** An opening in words. */
export function openingWords({ zone, local, utc, hours }: Opening): OpeningWords {
  const [first] = local;
  const open = onEveryDay(first?.week ?? utc);
  const wanted = onEveryDay(hours.week);
  const when = local.length > 1 ? ' in January' : '';
  return {
    zone: zone?.zone.name ?? '',
    really: saySeasons(local),
    meant: `${SAYS[hours.source]} ${sayTimes(hours.week)}`,
    missed: `${sayTimes(weekWithout(wanted, open))}${when}`,
    extra: `${sayTimes(weekWithout(open, wanted))}${when}`,
  };
}
