import type { SomeGuard } from './edge.ts';
import type { Refusal } from './refusal.ts';

/**
 * The shape of an option's value, as the engine decodes it (encoding/json of its language):
 * names match without regard to letter case, unknown names are ignored, `null` leaves the zero value.
 *
 * - `text`: a JSON string.
 * - `integer`: a JSON number without fraction in 64 bits; `1e2` is accepted, `1.5` and quoted numbers are not.
 * - `number`: a JSON number that fits 32-bit floating point.
 * - `boolean`: true or false, never quoted.
 * - `id`: a UUID in one of the spellings of `readUuid`; `""` and labels do not decode, `null` is the nil id.
 * - `list`, `map`: JSON array, JSON object with free keys.
 * - `record`: JSON object with known fields.
 * - `actions`: JSON array of actions of a flow of its own: records of `id` and `next_id` (ids), `type` (text), `option`
 *   (object) and `tm_execute` (a time as in RFC 3339). Unlike on upload a value that does not decode spoils the whole.
 */
export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'integer' }
  | { readonly is: 'number' }
  | { readonly is: 'boolean' }
  | { readonly is: 'id' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  | { readonly is: 'record'; readonly fields: Options }
  | { readonly is: 'actions' };

/** What an id-shaped option names. Only `action` ids are looked up inside the flow. */
export type Referent =
  | 'action'
  | 'flow'
  | 'queue'
  | 'conference'
  | 'confbridge'
  | 'conversation'
  | 'call'
  | 'ai'
  | 'ai or team'
  | 'recording'
  | 'resource';

/**
 * When an option has to be there. Options named here are siblings: of the same action, or fields of the same record.
 *
 * - `always`: the action is wrong without it.
 * - `in practice`: nothing refuses it, but the action then does not do its job.
 * - `unless`: one of these options does as well.
 * - `when`: only when that option has one of the values.
 * - `if`: only when this holds.
 */
export type Requirement =
  | 'always'
  | 'in practice'
  | { readonly unless: readonly string[] }
  | { readonly when: string; readonly among: readonly string[] }
  | { readonly if: SomeGuard };

/**
 * What a text is used for, where its shape does not tell (of a list: each element; of a record: the whole).
 *
 * - `speech`: words to be spoken, which have to be well-formed XML once they are wrapped in a root element.
 * - `json`: the text of a JSON value.
 * - `url`: an absolute address with scheme and host; `host`: a host and a port.
 * - `method`: a method of HTTP, also one that nobody has heard of.
 * - `language`: a BCP 47 tag.
 * - `keys`: keys of a telephone.
 * - `variable`: the name of a variable, without `${}`.
 * - `address`: written as the `type` beside it asks for, e.g. a telephone number or a mail address.
 * - `sender`, `recipients`: addresses that something goes out from and to.
 */
export type Content =
  | 'speech'
  | 'json'
  | 'url'
  | 'host'
  | 'method'
  | 'language'
  | 'keys'
  | 'variable'
  | 'address'
  | 'sender'
  | 'recipients';

/** What a fault of an option leads to, where it is not what an option that cannot be read leads to. */
export interface Upshot {
  /** `none`: callers hardly notice. */
  readonly consequence: 'dropped' | 'skipped' | 'misrouted' | 'stalled' | 'none';
  /** What happens: one sentence. */
  readonly caller: string;
}

/** One option of an action type, or one field of a record. */
export interface Option {
  readonly shape: Shape;
  /** What it means, in one sentence of ours. */
  readonly summary: string;
  readonly required?: Requirement;
  /** What happens where a required option is absent or empty. */
  readonly ifAbsent?: Upshot;
  /** An empty text is a value like any other. */
  readonly mayBeEmpty?: true;
  /** The value an absent option has. Left out where it is the shape's zero value. */
  readonly default?: string | number | boolean;
  /** The only values that have a meaning. */
  readonly values?: readonly string[];
  /** What happens on a value that `values`, `range` or `content` do not allow. */
  readonly ifOther?: Upshot;
  /** How an upload is refused when all options decode, this one is not empty and its value, unfilled, is none of `values`. */
  readonly refusal?: Refusal;
  /** Inclusive bounds: of the number, of the length of a list or text. */
  readonly range?: { readonly min?: number; readonly max?: number };
  readonly unit?: 'ms' | 's';
  readonly content?: Content;
  /** For ids (and maps or lists of ids): what the id names. */
  readonly refersTo?: Referent;
  /** The option that replaces this one, and what has to stand beside that. */
  readonly deprecated?: { readonly replacement: string; readonly beside?: Readonly<Record<string, string>> };
  /** The documentation asks for an encrypted connection. */
  readonly encrypted?: true;
  /** Addresses within a private network are refused. */
  readonly publicOnly?: true;
  /** Set where the deployed engine accepts the option and it changes nothing. */
  readonly unread?: true;
}

/** Options by name, in the order in which the documentation lists them. */
export type Options = Readonly<Record<string, Option>>;
