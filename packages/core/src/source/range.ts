/** A stretch of a text: offsets in UTF-16 units, half open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
