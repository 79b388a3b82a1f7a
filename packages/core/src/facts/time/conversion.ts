import { sayWeek, shiftWeek } from '../../hours/index.ts';
import type { Contract } from '../../platform/index.ts';
import type { SyntaxTree, TextEdit } from '../../source/index.ts';
import { conditionRowOf } from './condition-row.ts';
import { conditionsFor } from './conditions-for.ts';
import type { Opening } from './openings.ts';
import { type NamedSeason, namedSeasons } from './say-seasons.ts';
import { piecesOf } from './time-pieces.ts';

/** Conditions that ask for the hours that are meant, in the place of those that ask for others. */
export interface Conversion {
  /** What it does, in the imperative. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The conversions of an opening to the hours that are meant: for the offset that is right for most of the year, and for
 * standard time where that is another one. None where the conditions are no plain row, and none where no conditions can say
 * it: on the engine a list of weekdays drops the call.
 */
export function conversionsOf(tree: SyntaxTree, opening: Opening, contract: Contract): readonly Conversion[] {
  const { hours, local } = opening;
  const row = hours.saysDays ? conditionRowOf(opening) : undefined;
  if (row === undefined) return [];
  return seasonsFor(namedSeasons(local)).flatMap(({ name, offset }): Conversion[] => {
    const week = shiftWeek(hours.week, -offset);
    const edits = conditionsFor(tree, row, week, contract);
    return edits === undefined ? [] : [{ title: `Ask for ${sayWeek(week)} UTC, which is right ${name}`, edits }];
  });
}

/** What conversions cannot do, as sentences to go on with; empty where they are right all year. */
export function limitsOf({ local, hours }: Opening, conversions: readonly Conversion[], contract: Contract): string {
  if (local.length === 0) return '';
  const seasons =
    namedSeasons(local).length > 1 ? ' No fixed UTC hours are right all year, since the clocks are changed.' : '';
  if (conversions.length > 0) return seasons;
  const needsWeekdays = hours.saysDays && piecesOf(hours.week).some(({ weekdays }) => weekdays.length < 7);
  return contract === 'engine' && needsWeekdays
    ? `${seasons} On the engine no conditions can ask for weekdays, since a list of them drops the call.`
    : `${seasons} These conditions cannot be rewritten by a fix: they are no plain row, or a comment stands between them.`;
}

/** The longest season first, then standard time. */
function seasonsFor(seasons: readonly NamedSeason[]): readonly NamedSeason[] {
  const [longest] = [...seasons].sort((a, b) => b.length - a.length);
  const [standard] = seasons;
  return [...new Set([longest, standard])].filter((season) => season !== undefined);
}
