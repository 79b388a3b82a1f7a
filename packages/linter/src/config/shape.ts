import type {
  CountShape,
  FlagShape,
  OptionShape,
  OptionValue,
  RuleOptionValues,
  TextShape,
} from '@callflow-lint/core/rule';

/**
 * What a value of the configuration may be, as data: from one statement follow the check of a file, the type of what was read,
 * and the JSON Schema for editors.
 */
export type Shape =
  | TextShape
  | FlagShape
  | CountShape
  | ListShape
  | MapShape
  | RecordShape
  | EitherShape
  | QualifiedShape;

interface ListShape {
  readonly is: 'list';
  readonly of: Shape;
  /** A value that is no list stands for a list of one. */
  readonly takesOne?: true;
}

/** Any keys, or those of `keys` only, each with the shape of its value. */
interface MapShape {
  readonly is: 'map';
  readonly of: Shape;
  readonly keys?: Readonly<Record<string, Shape>>;
  /** And those that match a pattern, with the shape of their values. */
  readonly others?: { readonly like: string; readonly of: Shape };
  /** What a key is called in messages, e.g. `rule`. */
  readonly keyIs: string;
}

/** Either of two, told apart by whether an object was written. */
interface EitherShape {
  readonly is: 'either';
  readonly object: MapShape;
  readonly other: Shape;
}

/** A text, or a list of the text and a record that says more. */
export interface QualifiedShape {
  readonly is: 'qualified';
  readonly of: TextShape;
  /** Without it, any record; somebody else checks it. */
  readonly by?: RecordShape;
}

export interface RecordShape {
  readonly is: 'record';
  readonly fields: Readonly<Record<string, Field>>;
}

/** One setting of a record. */
export interface Field {
  readonly shape: Shape;
  /** What it is for: one sentence, shown by editors. */
  readonly about: string;
  readonly required?: true;
  /** What holds without it, where that is worth saying. */
  readonly default?: OptionValue<OptionShape>;
  /** Why a value of the shape does not do; undefined when it does. Schemas leave this to us. */
  readonly problemWith?: (value: never) => string | undefined;
}

/** The type of the values that have a shape. */
export type ValueOf<S extends Shape> = S extends OptionShape
  ? OptionValue<S>
  : S extends { readonly is: 'list'; readonly of: infer Of extends Shape }
    ? readonly ValueOf<Of>[]
    : S extends { readonly is: 'map'; readonly of: infer Of extends Shape }
      ? Readonly<Record<string, ValueOf<Of>>>
      : S extends { readonly is: 'record'; readonly fields: infer Fields extends RecordShape['fields'] }
        ? RecordOf<Fields>
        : S extends {
              readonly is: 'either';
              readonly object: infer One extends Shape;
              readonly other: infer Other extends Shape;
            }
          ? ValueOf<One> | ValueOf<Other>
          : S extends { readonly is: 'qualified'; readonly of: infer Of extends Shape }
            ? ValueOf<Of> | readonly [ValueOf<Of>, RuleOptionValues?]
            : never;

type RecordOf<Fields extends RecordShape['fields']> = {
  readonly [Name in keyof Fields as Fields[Name] extends { readonly required: true } ? Name : never]: ValueOf<
    Fields[Name]['shape']
  >;
} & {
  readonly [Name in keyof Fields as Fields[Name] extends { readonly required: true } ? never : Name]?: ValueOf<
    Fields[Name]['shape']
  >;
};
