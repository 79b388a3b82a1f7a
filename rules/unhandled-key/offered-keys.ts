import { type Language, languages } from './languages.ts';

/** The keys that a prompt asks callers to press, in whatever language. Names of keys count only where they are asked for. */
export function offeredKeys(text: string): ReadonlySet<string> {
  const plain = text.replace(/<[^>]*>/g, ' ').toLowerCase();
  const keys = new Set<string>();
  readers ??= Object.values(languages).map(toReader);
  for (const read of readers) for (const key of read(plain)) keys.add(key);
  return keys;
}

type Reader = (text: string) => Iterable<string>;

/** Made when the first prompt is read, since most runs read none. */
let readers: readonly Reader[] | undefined;

function toReader({ before, between, behind, purposes, or, range, names, runsTogether }: Language): Reader {
  const end = runsTogether === true ? '(?!\\d)' : '(?![\\d\\p{L}])';
  const key = `(?<![\\d+.,\\p{L}])(\\d|[*#]|${anyOf(Object.keys(names))})${end}`;
  const filler = `(?:${GAP}(?:${anyOf(between)}))*${GAP}`;
  const asked = [
    ...(before.length === 0 ? [] : [`(?<!\\p{L})(?:${anyOf(before)})${filler}${key}`]),
    ...(behind.length === 0 ? [] : [`${key}${filler}(?:${anyOf(behind)})`]),
  ];
  const start = runsTogether === true ? '' : '(?:^|[,;:.])\\s*';
  const further = [`${start}${key}\\s*(?:${anyOf(purposes)})`, `(?:${anyOf(or)})\\s+${key}`];
  const toVerb = new RegExp(anyOf([...before, ...behind]), 'u');
  const [toAsked, toFurther] = [asked, further].map((sources) => new RegExp(sources.join('|'), 'gu'));
  const toRange = new RegExp(`(?<!\\d)(\\d)\\s*(?:${anyOf(range)})\\s*(\\d)(?!\\d)`, 'gu');
  return function* (text) {
    // Most texts are in another language, or ask for nothing.
    if (!toVerb.test(text)) return;
    const found = [...text.matchAll(toAsked as RegExp)];
    if (found.length === 0) return;
    for (const match of [...found, ...text.matchAll(toFurther as RegExp)]) yield keyOf(match, names);
    for (const [, from = '', to = ''] of text.matchAll(toRange)) {
      for (let digit = Number(from); digit <= Number(to); digit++) yield String(digit);
    }
  };
}

/** What may stand between two words. */
const GAP = '[\\s,"\'“”«»]*';

function keyOf(match: RegExpMatchArray, names: Language['names']): string {
  // Of all the groups one has matched.
  const written = match.slice(1).join('');
  return names[written] ?? written;
}

/** The longest first, so that a word is not taken for the beginning of another one. */
function anyOf(words: readonly string[]): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replaceAll('*', '\\*').replace(/\s+/g, '\\s+')).join('|');
}
