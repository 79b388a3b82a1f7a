import { sayWeek, shiftWeek } from '../../hours/index.ts';
import type { Contract } from '../../platform/index.ts';
import type { SyntaxTree, TextEdit } from '../../source/index.ts';
import { conditionRowOf } from './condition-row.ts';
import { conditionsFor } from './conditions-for.ts';
import type { Opening } from './openings.ts';
import { type NamedSeason, namedSeasons } from './say-seasons.ts';

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

/** The longest season first, then standard time. */
function seasonsFor(seasons: readonly NamedSeason[]): readonly NamedSeason[] {
  const [longest] = [...seasons].sort((a, b) => b.length - a.length);
  const [standard] = seasons;
  return [...new Set([longest, standard])].filter((season) => season !== undefined);
}
