/**
 * What a value of the configuration may be, as data: from one statement follow the check of a file, the type of what was read,
 * and the JSON Schema for editors.
 */
export type Shape = TextShape | FlagShape | ListShape | MapShape | RecordShape | EitherShape;

/** A text; with `oneOf` one of a few. */
interface TextShape {
  readonly is: 'text';
  readonly oneOf?: readonly string[];
  /** Why a text does not do; undefined when it does. Schemas leave this to us. */
  readonly problemWith?: (text: string) => string | undefined;
}

interface FlagShape {
  readonly is: 'flag';
}

interface ListShape {
  readonly is: 'list';
  readonly of: Shape;
  /** A value that is no list stands for a list of one. */
  readonly takesOne?: true;
}

/** Any keys, or those of `keys` only. */
interface MapShape {
  readonly is: 'map';
  readonly of: Shape;
  readonly keys?: readonly string[];
  /** What a key is called in messages, e.g. `rule`. */
  readonly keyIs: string;
}

/** Either of two, told apart by whether an object was written. */
interface EitherShape {
  readonly is: 'either';
  readonly object: MapShape;
  readonly other: Shape;
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
  /** Why a value of the shape does not do; undefined when it does. Schemas leave this to us. */
  readonly problemWith?: (value: never) => string | undefined;
}

/** The type of the values that have a shape. */
export type ValueOf<S extends Shape> = S extends { readonly is: 'text'; readonly oneOf: readonly (infer Text)[] }
  ? Text
  : S extends TextShape
    ? string
    : S extends FlagShape
      ? boolean
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
