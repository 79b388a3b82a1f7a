import type { Range } from './range.ts';

/** Replaces a stretch of a text; an empty stretch is an insertion. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** Why edits cannot be applied. */
export interface EditProblem extends Range {
  readonly code: 'overlapping-edits' | 'edit-outside-text';
  readonly message: string;
}

/** A text after edits. With problems it is the text as it was. */
export interface Edited {
  readonly text: string;
  readonly problems: readonly EditProblem[];
}

/**
 * Applies edits, which may come in any order and may touch; insertions at one place keep their order. Edits that overlap
 * or lie outside the text are refused, all of them together.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): Edited {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const problems: EditProblem[] = [];
  const pieces: string[] = [];
  let position = 0;
  for (const edit of sorted) {
    const code = codeOf(edit, position, text.length);
    if (code !== undefined) problems.push({ code, message: MESSAGES[code], start: edit.start, end: edit.end });
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  if (problems.length > 0) return { text, problems };
  return { text: pieces.join('') + text.slice(position), problems };
}

const MESSAGES = {
  'overlapping-edits': 'The edit changes what another edit changes too.',
  'edit-outside-text': 'The edit lies outside the text.',
};

function codeOf({ start, end }: TextEdit, position: number, length: number): EditProblem['code'] | undefined {
  // Written so that NaN counts as outside.
  if (!(start >= 0 && start <= end && end <= length)) return 'edit-outside-text';
  return start < position ? 'overlapping-edits' : undefined;
}
