const STRINGS_AND_TRIVIA = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\s+/g;

/** A text of JSON without blanks and comments outside of its strings: the same however it is laid out. */
export function withoutTrivia(text: string): string {
  return text.replace(STRINGS_AND_TRIVIA, (piece) => (piece.startsWith('"') ? piece : ''));
}
