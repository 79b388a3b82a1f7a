/**
 * An option that a rule takes, as data: from one statement follow the type of its value, the check of what a configuration says,
 * and its JSON Schema.
 */
export interface RuleOption {
  readonly shape: OptionShape;
  /** What it is for: one sentence. */
  readonly about: string;
  /** What holds where nothing is said; it has the shape. */
  readonly default: OptionValue<OptionShape>;
}

/** The options of a rule by their names. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What the value of an option may be. */
export type OptionShape = FlagShape | CountShape | TextShape | TextsShape;

export interface FlagShape {
  readonly is: 'flag';
}

/** A whole number. */
export interface CountShape {
  readonly is: 'count';
  /** The smallest that makes sense; 0 without it. */
  readonly least?: number;
}

/** A text; with `oneOf` one of a few. */
export interface TextShape {
  readonly is: 'text';
  readonly oneOf?: readonly string[];
  /** Or any text that matches this pattern. */
  readonly orLike?: string;
  /** Why a text does not do; undefined when it does. Schemas leave this to us. */
  readonly problemWith?: (text: string) => string | undefined;
}

interface TextsShape {
  readonly is: 'list';
  readonly of: TextShape;
}

/** The type of the values that have a shape. */
export type OptionValue<Shape extends OptionShape> = Shape extends { readonly oneOf: readonly (infer Text)[] }
  ? Text
  : Shape extends TextShape
    ? string
    : Shape extends CountShape
      ? number
      : Shape extends FlagShape
        ? boolean
        : Shape extends { readonly of: infer Of extends TextShape }
          ? readonly OptionValue<Of>[]
          : never;

/** What options are set to, by their names. */
export type RuleOptionValues = Readonly<Record<string, OptionValue<OptionShape>>>;

/** The values of the options that a rule takes. */
export type OptionsOf<Options extends RuleOptions> = {
  readonly [Name in keyof Options]: OptionValue<Options[Name]['shape']>;
};

/** The values of all options of a rule: those that are given, and the usual ones of the others. */
export function withDefaults(options: RuleOptions, given: RuleOptionValues): RuleOptionValues {
  const values: Record<string, OptionValue<OptionShape>> = {};
  for (const [name, { default: usual }] of Object.entries(options)) values[name] = usual;
  return { ...values, ...given };
}
