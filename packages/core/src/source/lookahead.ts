import type { DraftContainer } from './draft.ts';
import { skipTrivia } from './trivia.ts';

/**
 * Whether a closing bracket that does not fit, or that ends the document, is one too many rather than the container's own
 * one missing: a bracket of its sort was just closed, and the text after it goes on with entries of the container.
 * @param offset where the bracket ends
 * @param kind what it closes
 * @param depth how many containers are open
 */
export function isOneTooMany(
  text: string,
  offset: number,
  container: DraftContainer,
  kind: DraftContainer['kind'],
  depth: number,
): boolean {
  if (container.kind === kind) return depth === 1 && isContinued(text, offset, container.kind);
  return lastKind(container) === kind && isContinued(text, offset, container.kind);
}

function isContinued(text: string, offset: number, kind: DraftContainer['kind']): boolean {
  const next = skipTrivia(text, offset);
  if (text[next] !== ',') return text[next] === (kind === 'object' ? '}' : ']');
  const first = text[skipTrivia(text, next + 1)];
  // A text in a list is left out because it may as well be a key of the object around the list.
  return kind === 'object' ? first === '"' : first === '{' || first === '[';
}

function lastKind(container: DraftContainer): string | undefined {
  return container.kind === 'object' ? container.members.at(-1)?.value?.kind : container.elements.at(-1)?.kind;
}
