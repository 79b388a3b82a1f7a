import { findZone, zoneNames } from '../zone.ts';
import { anyOf } from './pattern.ts';
import { CITY_TIME, IN_CAPITALS, ZONE_NAMES, ZONES_AFTER_TIME } from './zone-names.ts';

/** The name of the one time zone that a text names: `Eastern`, `CET`, `Berlin time`, `America/New_York`. */
export function readZone(text: string): string | undefined {
  if (!MENTION.test(text)) return undefined;
  const zones = new Set([...byDatabaseName(text), ...byCommonName(text), ...byCity(text)]);
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

/** A quick look, since hardly any text names a zone: capitals, a slash, or a word for time. */
const MENTION = /[A-Z]{2}|\/|[Tt]ime|[Zz]eit|[Hh]eure|[Hh]ora|시간|[Ee]astern|[Cc]entral|[Mm]ountain|[Pp]acific/;

function byDatabaseName(text: string): string[] {
  return Array.from(text.matchAll(/\p{Lu}\w+(?:\/\w[\w-]*)+/gu), ([name]) => findZone(name)?.name ?? []).flat();
}

/** What finds names of zones. */
interface Patterns {
  readonly common: RegExp;
  readonly afterTime: RegExp;
  readonly cityTime: readonly RegExp[];
}

let patterns: Patterns | undefined;

/** Made when a text first needs them: that takes longer than a whole flow. */
function patternsForZones(): Patterns {
  patterns ??= {
    common: new RegExp(`(?<![\\p{L}/])(?:${anyOf(Object.keys(ZONE_NAMES))})(?!\\p{L}|/)`, 'giu'),
    afterTime: new RegExp(
      `(?:\\d|[ap]\\.?\\s?m\\.?),?\\s+(${anyOf(Object.keys(ZONES_AFTER_TIME))})(?!\\p{L}|/)`,
      'giu',
    ),
    cityTime: CITY_TIME.map((source) => new RegExp(source, 'gu')),
  };
  return patterns;
}

function byCommonName(text: string): string[] {
  const { common: anywhere, afterTime: behind } = patternsForZones();
  const common = Array.from(text.matchAll(anywhere), ([name]) => {
    const isWord = name.length < IN_CAPITALS && /[a-z]/.test(name);
    return isWord ? undefined : ZONE_NAMES[name.toLowerCase()];
  });
  const afterTime = Array.from(text.matchAll(behind), ([, name = '']) => ZONES_AFTER_TIME[name.toLowerCase()]);
  return [...common, ...afterTime].filter((zone) => zone !== undefined);
}

function byCity(text: string): string[] {
  const cities = patternsForZones().cityTime.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, city = '']) => city),
  );
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
