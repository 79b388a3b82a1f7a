import type { FlowHead, GraphAnswer, HoursAnswer } from '@callflow-lint/views/requests';
import type { Replay, Replayed } from '@callflow-lint/views/simulation';

/** What the page of the side view is told. */
export type ToPage =
  /** There is a flow to look at: another one, or another version of the same. */
  | {
      readonly kind: 'flow';
      readonly uri: string;
      readonly flows: readonly FlowHead[];
      readonly shown: GraphAnswer;
      readonly hours: HoursAnswer;
      readonly preferences: Preferences;
    }
  /** There is none. */
  | { readonly kind: 'nothing' }
  /** The cursor is in an action, by its index, or in none. */
  | { readonly kind: 'cursor'; readonly node: number | null }
  /** Show the path of a finding, by its index. */
  | { readonly kind: 'finding'; readonly index: number }
  /** Turn to a part of the drawer. */
  | { readonly kind: 'turn'; readonly to: DrawerPart }
  /** How far the run has got that the page asked for. */
  | { readonly kind: 'run'; readonly run: Replayed };

/** What the page says. */
export type FromPage =
  /** It has loaded, and knows nothing yet. */
  | { readonly kind: 'ready' }
  /** Somebody wants to see an action in the text. */
  | { readonly kind: 'action'; readonly node: number }
  /** Somebody wants to see where a finding is in the text. */
  | { readonly kind: 'finding'; readonly index: number }
  /** Somebody chose another flow of the document. */
  | { readonly kind: 'flow'; readonly pointer: string }
  /** Somebody plays the flow. */
  | { readonly kind: 'replay'; readonly replay: Replay };

/** The parts of the drawer beside the graph. */
export type DrawerPart = 'findings' | 'play' | 'hours';

/** What users have settled about the page. */
export interface Preferences {
  readonly followsCursor: boolean;
  readonly direction: 'down' | 'right';
  readonly contract: 'engine' | 'documented';
}
