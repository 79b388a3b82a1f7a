import { findZone, sayTimes, seasonsOf, shiftWeek, type Week } from '@callflow-lint/core/hours';

/** Places that everybody knows, on both sides of UTC. */
const PLACES = { 'New York': 'America/New_York', Berlin: 'Europe/Berlin' };

/** What hours in UTC are elsewhere, as an example: `in New York 04:00–12:00 in winter, in Berlin 10:00–18:00`. */
export function elsewhere(utc: Week): string {
  const said = Object.entries(PLACES).flatMap(([place, name]) => {
    const zone = findZone(name);
    const winter = zone === undefined ? undefined : seasonsOf(zone)[0];
    return winter === undefined ? [] : `${sayTimes(shiftWeek(utc, winter.offset))} in ${place}`;
  });
  return `${said.join(' and ')}, in winter`;
}
