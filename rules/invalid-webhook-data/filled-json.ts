import { PLACEHOLDER } from '@callflow-lint/core/platform';
import { parse } from '@callflow-lint/core/source';

/** What may come out of a placeholder that stands outside of texts: a value, nothing, or a member. */
const FILLINGS = ['0', '', '"x":0'];

/**
 * What is wrong with a JSON text once its placeholders are filled in; undefined when nothing is, or when it depends on what
 * comes out of them.
 */
export function findJsonFault(text: string): string | undefined {
  if (isJson(text)) return undefined;
  const isOpen = text.search(PLACEHOLDER) >= 0;
  const fillings = isOpen ? FILLINGS.map((filling) => fill(text, filling)) : [text];
  if (isOpen && fillings.some(isJson)) return undefined;
  if (isOpen && hasNeighbours(text)) return undefined;
  return parse(fillings[0] ?? text).problems[0]?.message ?? 'It is no JSON value.';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Inside texts a letter takes the place of a placeholder, so that the fillings need not be escaped. */
function fill(text: string, filling: string): string {
  let isInText = false;
  let filled = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const end = character === '$' && text[index + 1] === '{' ? text.indexOf('}', index) : -1;
    if (end >= 0) {
      filled += isInText ? 'x' : filling;
      index = end;
    } else {
      if (character === '"') isInText = !isInText;
      filled += character;
      if (isInText && character === '\\') filled += text.charAt(++index);
    }
  }
  return filled;
}

/** Placeholders that stand side by side make up a value together. */
function hasNeighbours(text: string): boolean {
  return text.includes('}${');
}
