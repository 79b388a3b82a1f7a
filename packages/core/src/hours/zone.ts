import { ZONE_YEARS, zoneLines } from './zones.gen.ts';

const MINUTE_MS = 60_000;

/** A time zone: what its clocks are ahead of UTC. Instants are minutes since 1970-01-01T00:00Z. */
export interface Zone {
  readonly name: string;
  /** From when on clocks are how many minutes ahead of UTC, in order; the first holds since ever, the last for ever. */
  readonly offsets: readonly { readonly since: number; readonly offset: number }[];
}

const found = new Map<string, Zone>();

/** The zone of a name of the time zone database, `Europe/Berlin`, whatever its letter case; undefined when there is none. */
export function findZone(name: string): Zone | undefined {
  let zone = found.get(name);
  if (zone === undefined) {
    zone = readZone(name);
    if (zone !== undefined) found.set(name, zone);
  }
  return zone;
}

/** The names of all zones. */
export function zoneNames(): readonly string[] {
  return zoneLines()
    .split('\n')
    .flatMap((line) => line.slice(0, line.indexOf('|')).split(' ').filter(Boolean));
}

/** Only the line of the zone is read: a flow is about one zone, if any. */
function readZone(wanted: string): Zone | undefined {
  const zones = zoneLines();
  const at = /^[\w+/-]+$/.test(wanted) ? zones.toLowerCase().indexOf(` ${wanted.toLowerCase()} `) : -1;
  if (at < 0) return undefined;
  const bar = zones.indexOf('|', at);
  const [first = '0', ...changes] = zones.slice(bar + 1, zones.indexOf('\n', bar)).split(' ');
  let since = Date.UTC(ZONE_YEARS.first, 0) / MINUTE_MS;
  const offsets = [{ since: Number.NEGATIVE_INFINITY, offset: Number(first) }];
  for (const change of changes) {
    const [minutes = '', offset = ''] = change.split(':');
    since += Number.parseInt(minutes, 36);
    offsets.push({ since, offset: Number(offset) });
  }
  return { name: zones.slice(at + 1, at + 1 + wanted.length), offsets };
}

/** How many minutes clocks are ahead of UTC at an instant. */
export function offsetAt({ offsets }: Zone, minutes: number): number {
  return offsets.findLast(({ since }) => since <= minutes)?.offset ?? 0;
}
