import type { GraphAnswer, TextRange } from '@callflow-lint/views/requests';

type TextPosition = TextRange['start'];

/** The action that a position of the text lies in, by its index; undefined outside of all. */
export function nodeAt({ places }: Pick<GraphAnswer, 'places'>, position: TextPosition): number | undefined {
  const index = places.findIndex(({ range }) => holds(range, position));
  return index < 0 ? undefined : index;
}

/** The finding at a position that has the shortest stretch of text; undefined where there is none. */
export function findingAt({ findings }: Pick<GraphAnswer, 'findings'>, position: TextPosition): number | undefined {
  const here = [...findings.keys()].filter((index) => holds(rangeOf(index), position));
  here.sort((a, b) => lengthOf(rangeOf(a)) - lengthOf(rangeOf(b)));
  return here[0];

  function rangeOf(index: number): TextRange {
    return (findings[index] as GraphAnswer['findings'][number]).range;
  }
}

/** Of several flows the innermost one that a position lies in; else the first. */
export function flowAt<Head extends { readonly range: TextRange }>(
  flows: readonly Head[],
  position: TextPosition,
): Head | undefined {
  return flows.filter(({ range }) => holds(range, position)).at(-1) ?? flows[0];
}

function holds({ start, end }: TextRange, position: TextPosition): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

function compare(a: TextPosition, b: TextPosition): number {
  return a.line - b.line || a.character - b.character;
}

/** Lines count before all characters. */
function lengthOf({ start, end }: TextRange): number {
  return (end.line - start.line) * 1e6 + end.character - start.character;
}
