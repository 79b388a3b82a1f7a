/** A `${name}` placeholder, with the name as its group: for `replace`, `search` and `matchAll`, which keep no place. */
export const PLACEHOLDER = /\$\{([^\n]*?)\}/g;

/** True when the text holds a placeholder, so that its value is known only when the action runs. */
export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}
