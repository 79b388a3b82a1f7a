/** A `${name}` placeholder, with the name as its group: for `replace`, `search` and `matchAll`, which keep no place. */
export const PLACEHOLDER = /\$\{([^\n]*?)\}/g;

/** True when the text holds a placeholder, so that its value is known only when the action runs. */
export function hasPlaceholder(text: string): boolean {
  // Hardly any text holds one.
  return text.includes('${') && text.search(PLACEHOLDER) >= 0;
}

/** The names that the placeholders of a text read, in order. */
export function placeholderNames(text: string): string[] {
  return text.includes('${') ? Array.from(text.matchAll(PLACEHOLDER), (match) => match[1] as string) : [];
}
