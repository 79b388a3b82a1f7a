/** What each problem of a text says and how much it weighs: every wording of this layer in one place. */
export const WORDING = {
  // Bytes
  'byte-order-mark': {
    severity: 'warning',
    message: () =>
      'The file starts with a byte order mark, which strict JSON readers refuse. Save it as UTF-8 without one.',
  },
  'utf-16': {
    severity: 'error',
    message: (encoding: string) => `The file is in ${encoding}; the platform reads UTF-8 only. Save it as UTF-8.`,
  },
  'invalid-utf8': {
    severity: 'error',
    message: (count: number) =>
      `The file is not valid UTF-8: ${count === 1 ? '1 character' : `${count} characters`} cannot be read, the first one here.`,
  },
  'binary-content': {
    severity: 'error',
    message: (count: number) =>
      `The file holds ${count === 1 ? 'a NUL byte' : `${count} NUL bytes`}, the first one here: it is binary, or a text that is not UTF-8.`,
  },

  // Structure
  'empty-document': { severity: 'error', message: () => 'The file holds no JSON value.' },
  'unexpected-end': {
    severity: 'error',
    message: ({ open, bracket }: { open: number; bracket: string }) =>
      open === 1
        ? `The text ends, but its "${bracket}" is not closed.`
        : `The text ends, but ${open} brackets are not closed, the innermost being "${bracket}".`,
  },
  'text-after-end': {
    severity: 'error',
    message: () => 'The JSON value ends before this; what follows is not read.',
  },
  'beyond-limits': {
    severity: 'error',
    message: ({ values, levels }: { values: number; levels: number }) =>
      `The file holds more than ${values} values or ${levels} levels of nesting; what follows is not read.`,
  },
  'unexpected-token': {
    severity: 'error',
    message: ({ token, where }: { token: string; where: string }) => `Unexpected ${token} ${where}.`,
  },
  'unexpected-character': {
    severity: 'error',
    message: (name: string) => `JSON has no ${name} between values; only spaces, tabs and line breaks are allowed.`,
  },
  'missing-comma': { severity: 'error', message: () => 'A comma is missing here.' },
  'missing-colon': { severity: 'error', message: (key: string) => `A colon is missing after the key ${key}.` },
  'missing-value': { severity: 'error', message: (key: string) => `The key ${key} has no value.` },
  'missing-key': { severity: 'error', message: () => 'A value in an object needs a key before it.' },
  'unclosed-object': { severity: 'error', message: () => 'The object is not closed: "}" is missing here.' },
  'unclosed-array': { severity: 'error', message: () => 'The list is not closed: "]" is missing here.' },
  'trailing-comma': {
    severity: 'error',
    jsonc: true,
    message: () => 'No comma may follow the last entry in JSON.',
  },
  comment: { severity: 'error', jsonc: true, message: () => 'JSON has no comments.' },
  'unclosed-comment': { severity: 'error', message: () => 'The comment is not closed: "*/" is missing.' },

  // Values
  'unclosed-string': { severity: 'error', message: () => 'The text is not closed: a quotation mark is missing.' },
  'single-quotes': { severity: 'error', message: () => "JSON writes texts in double quotes, not in 'single' ones." },
  'unquoted-text': { severity: 'error', message: (text: string) => `${text} needs double quotes around it.` },
  'wrong-word': {
    severity: 'error',
    message: ({ word, meant }: { word: string; meant: string }) => `JSON has no ${word}; it is written ${meant}.`,
  },
  'invalid-escape': {
    severity: 'error',
    message: (written: string) => `${written} is no escape that JSON knows; a backslash itself is written \\\\.`,
  },
  'control-character': {
    severity: 'error',
    message: ({ name, written }: { name: string; written: string }) =>
      `A text may not hold a raw ${name}; it is written ${written}.`,
  },
  'lone-surrogate': {
    severity: 'warning',
    message: (written: string) => `${written} is half of a character; it arrives as "\ufffd".`,
  },
  'invalid-number': {
    severity: 'error',
    message: ({ written, value }: { written: string; value: number }) =>
      `${written} is no number as JSON writes it; was ${value} meant?`,
  },
  'number-out-of-range': {
    severity: 'error',
    message: (written: string) => `${written} is beyond the range of numbers (about 1.8e308).`,
  },
  'imprecise-number': {
    severity: 'warning',
    message: ({ written, value }: { written: string; value: number }) =>
      `${written} is beyond 2^53 and is read as ${BigInt(value)}. Write it as a text to keep every digit.`,
  },
  'duplicate-key': {
    severity: 'warning',
    message: (key: string) => `The key ${key} is written twice in this object; the last one wins.`,
  },

  'too-many-problems': {
    severity: 'error',
    message: (count: number) => `More than ${count} problems; the rest is not listed.`,
  },
} as const satisfies Record<string, Wording>;

interface Wording {
  readonly severity: 'error' | 'warning';
  readonly jsonc?: boolean;
  // Each takes data of its own; `ProblemData` tells which.
  readonly message: (data: never) => string;
}

type Wordings = { readonly [Code in keyof typeof WORDING]: Wording & (typeof WORDING)[Code] };

/** What sort of problem it is. */
export type ProblemCode = keyof Wordings;

/** What the message of a problem is filled with; undefined where it always says the same. */
export type ProblemData<Code extends ProblemCode> =
  Parameters<Wordings[Code]['message']> extends [infer Data] ? Data : undefined;
