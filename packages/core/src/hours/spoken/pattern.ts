/** The source of a pattern for any of the words, longer ones first. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|');
}

/** A word as a pattern that matches just it. */
function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
