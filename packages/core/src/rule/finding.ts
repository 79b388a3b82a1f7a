import type { Witness } from '../facts/index.ts';
import type { Place } from '../flow/index.ts';
import type { TextEdit } from '../source/index.ts';

/** What a rule found, in terms of the model. The report turns it into a diagnostic. */
export interface Finding<MessageId extends string = string> {
  readonly at: Place;
  readonly message: MessageId;
  /** Fills `{{name}}` in the rule's texts. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The shortest run that proves it. */
  readonly trace?: Witness;
  /** Other places that explain it. */
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

export interface RelatedPlace {
  readonly at: Place;
  readonly text: string;
}

/** A change of the text that mends a finding. */
export interface Fix {
  /** What it does, in the imperative: `Write the id of "main-menu"`. */
  readonly title: string;
  /** `safe` keeps what every run does apart from the fault and may be applied unseen; a `suggestion` needs a person. */
  readonly safety: 'safe' | 'suggestion';
  readonly edits: readonly TextEdit[];
}
