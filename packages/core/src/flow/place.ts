/** A place in the text of a document that a finding can point at. Offsets are UTF-16 units, half open. */
export interface Place {
  /** JSON pointer (RFC 6901) from the root of the document. */
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** One more step of a JSON pointer. */
export function join(pointer: string, token: string | number): string {
  const text = String(token);
  return `${pointer}/${text.includes('~') || text.includes('/') ? text.replace(/~/g, '~0').replace(/\//g, '~1') : text}`;
}
