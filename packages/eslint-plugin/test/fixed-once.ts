import type { Diagnostic } from '@callflow-lint/core/report';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after one round of ESLint's fixing: the first safe fix of each finding, without those that touch an earlier one. */
export function fixedOnce(text: string, diagnostics: readonly Pick<Diagnostic, 'fixes'>[]): string {
  const merged = diagnostics.flatMap(({ fixes }) => {
    const safe = fixes.find(({ safety }) => safety === 'safe');
    return safe === undefined ? [] : [merge(text, safe.edits)];
  });
  let fixed = '';
  let done = 0;
  let last = -1;
  for (const { start, end, text: inserted } of merged.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start <= last) continue;
    fixed += text.slice(done, start) + inserted;
    done = end;
    last = end;
  }
  return fixed + text.slice(done);
}

/** ESLint takes the edits of one fix for one edit over all that lies between them. */
function merge(text: string, edits: readonly Edit[]): Edit {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const [start, end] = [sorted[0]?.start ?? 0, Math.max(...sorted.map((edit) => edit.end))];
  let merged = '';
  let done = start;
  for (const edit of sorted) {
    merged += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return { start, end, text: merged + text.slice(done, end) };
}
