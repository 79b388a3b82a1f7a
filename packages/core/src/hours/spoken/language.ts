/**
 * How a language speaks of opening hours. Everything is data: words in lower case, longer phrases allowed. A word may be
 * left out; hours that are spoken in another way are then not understood, which is better than misunderstood.
 */
export interface Language {
  /** The names of the weekdays from Sunday on, each with its other forms. */
  readonly days: readonly (readonly string[])[];
  /** Words for several days, Sunday as 0. */
  readonly groups: Readonly<Record<string, readonly number[]>>;
  /** Between the ends of a stretch: `to`, `until`, `through`. Dashes are understood in every language. */
  readonly to: readonly string[];
  /** Between days. */
  readonly and: readonly string[];
  /** Before `9 and 5`, where `and` is in the place of `to`. */
  readonly between?: readonly string[];
  /** Before or behind an hour of the morning, and of the afternoon or evening. */
  readonly morning: readonly string[];
  readonly afternoon: readonly string[];
  /** Behind an hour: `o'clock`. */
  readonly clock: readonly string[];
  /** Behind a number of minutes, where that is said. */
  readonly minutes?: readonly string[];
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  readonly closed: readonly string[];
  /** Words by which a sentence without weekdays is about opening hours. */
  readonly open: readonly string[];
  /** Numbers that are written out. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Whether `9 to 5` means the afternoon. */
  readonly usesTwelveHours: boolean;
  /** Whether endings are joined to words, so that a word may stand inside a longer one. */
  readonly joinsEndings?: true;
}
