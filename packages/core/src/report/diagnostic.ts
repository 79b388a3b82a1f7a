import type { Consequence, Fix, Rule } from '../rule/index.ts';
import type { TextPosition } from '../source/index.ts';

/** A stretch of the text, half open, with its lines and columns. */
export interface Range {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** A place of the document, ready to be shown. */
export interface Location {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly range: Range;
}

/** One finding, ready to be shown: what is wrong, what the caller will experience, what to do, and the proof. */
export interface Diagnostic extends Location {
  readonly rule: string;
  readonly severity: 'error' | 'warn';
  readonly contract: Rule['contract'];
  readonly message: string;
  readonly consequence: { readonly kind: Consequence; readonly text: string };
  readonly help: string;
  /** The shortest run that proves it; empty when the finding is not about a run. */
  readonly path: readonly PathStep[];
  readonly related: readonly RelatedLocation[];
  readonly fixes: readonly Fix[];
  /** Where to read more. */
  readonly docs: string;
  /** The flow it belongs to; undefined when it is about the document as a whole. */
  readonly flow: { readonly name: string | undefined; readonly pointer: string } | undefined;
  /** The flow and the action it is about, in words that stay the same when actions are moved about; see `subjectOf`. */
  readonly subject: string;
}

/** One step of a run. */
export interface PathStep {
  /** The action, e.g. `action 3 (talk)`. */
  readonly action: string;
  /** Undefined for an action that the platform pushed by itself. */
  readonly location: Location | undefined;
  /** The file of the location, where it is another one; undefined where it is the one that the finding is in. */
  readonly file?: string | undefined;
  /** Why the run goes on from here as it does; may be empty. */
  readonly note: string;
}

export interface RelatedLocation extends Location {
  readonly text: string;
}
