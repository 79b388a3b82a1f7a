/** What nearly every flow speaks; looking these up costs nothing, while the first use of Intl costs milliseconds. */
const USUAL: ReadonlySet<string> = new Set(
  (
    'en-US en-GB en-AU en-CA en-IN de-DE de-AT de-CH fr-FR fr-CA es-ES es-US es-MX it-IT ja-JP ko-KR pt-BR pt-PT ' +
    'ru-RU zh-CN nl-NL pl-PL sv-SE da-DK nb-NO fi-FI tr-TR'
  ).split(' '),
);

/** The text is a BCP 47 tag of a language that exists. */
export function isLanguageTag(text: string): boolean {
  if (USUAL.has(text)) return true;
  try {
    const { language } = new Intl.Locale(text);
    // A language that exists has a script that it is usually written in.
    return new Intl.Locale(language).maximize().script !== undefined;
  } catch {
    return false;
  }
}

/** The tag that was meant where only its separator or the order of its parts is wrong. */
export function meantTag(text: string): string | undefined {
  const parts = text.split(/[-_]/);
  const candidates = [parts.join('-'), [...parts].reverse().join('-')];
  const meant = candidates.find((candidate) => candidate !== text && isLanguageTag(candidate));
  return meant === undefined ? undefined : Intl.getCanonicalLocales(meant)[0];
}
