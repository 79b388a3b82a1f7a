import type { Language } from './language.ts';
import { anyOf } from './pattern.ts';

const patterns = new WeakMap<Language, RegExp>();

/** Whether a text, in lower case, may speak of opening hours at all: a quick look, since hardly any prompt does. */
export function mentionsHours(text: string, language: Language): boolean {
  if (language.numbers === undefined && !/\d/.test(text)) return false;
  let pattern = patterns.get(language);
  if (pattern === undefined) {
    pattern = patternFor(language);
    patterns.set(language, pattern);
  }
  return pattern.test(text);
}

function patternFor({ days, groups, open, joinsEndings }: Language): RegExp {
  const words = anyOf([...days.flat(), ...Object.keys(groups), ...open]);
  return new RegExp(joinsEndings ? words : `(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}
