const MAX_LENGTH = 60;

/** A piece of the text in a message: in double quotes, shortened, on one line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);
}

/** A character by its code point, e.g. `U+00A0`. */
export function codePoint(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
}
