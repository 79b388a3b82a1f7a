import { findZone, zoneNames } from '../zone.ts';
import { CITY_TIME, IN_CAPITALS, ZONE_NAMES, ZONES_AFTER_TIME } from './zone-names.ts';

/** The name of the one time zone that a text names: `Eastern`, `CET`, `Berlin time`, `America/New_York`. */
export function readZone(text: string): string | undefined {
  const zones = new Set([...byDatabaseName(text), ...byCommonName(text), ...byCity(text)]);
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

function byDatabaseName(text: string): string[] {
  return Array.from(text.matchAll(/\p{Lu}\w+(?:\/\w[\w-]*)+/gu), ([name]) => findZone(name)?.name ?? []).flat();
}

const COMMON = new RegExp(`(?<![\\p{L}/])(?:${anyOf(ZONE_NAMES)})(?!\\p{L}|/)`, 'giu');
const AFTER_TIME = new RegExp(`(?:\\d|[ap]\\.?\\s?m\\.?),?\\s+(${anyOf(ZONES_AFTER_TIME)})(?!\\p{L}|/)`, 'giu');

/** A pattern for any of the names, longer ones first. */
function anyOf(zones: Readonly<Record<string, string>>): string {
  return Object.keys(zones)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

function byCommonName(text: string): string[] {
  const common = Array.from(text.matchAll(COMMON), ([name]) => {
    const isWord = name.length < IN_CAPITALS && /[a-z]/.test(name);
    return isWord ? undefined : ZONE_NAMES[name.toLowerCase()];
  });
  const afterTime = Array.from(text.matchAll(AFTER_TIME), ([, name = '']) => ZONES_AFTER_TIME[name.toLowerCase()]);
  return [...common, ...afterTime].filter((zone) => zone !== undefined);
}

function byCity(text: string): string[] {
  const cities = CITY_TIME.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, city = '']) => city));
  return cities
    .map((city) => zoneOfCity(city) ?? zoneOfCity(city.split(' ').at(-1) ?? ''))
    .filter((zone) => zone !== undefined);
}

/** Zones are named after cities, `CONTINENT/CITY`; other names, such as `US/Pacific`, are none of a city. */
function zoneOfCity(city: string): string | undefined {
  const ending = `/${city.replaceAll(' ', '_')}`;
  return zoneNames().find((name) => name.endsWith(ending) && CONTINENT.test(name));
}

const CONTINENT = /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;
