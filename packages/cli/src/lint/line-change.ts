/** A stretch of lines that a change replaces: lines of before by lines of after, counted from 0. */
export interface LineChange {
  readonly before: number;
  readonly removed: number;
  readonly after: number;
  readonly added: number;
}
