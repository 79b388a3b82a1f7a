import fc from 'fast-check';
import type { Json } from '../../src/source/index.ts';

// Random JSON in random formatting, for the properties of this layer.

/** Keys that objects tend to stumble over are as frequent as ordinary ones. */
const key = fc.oneof(
  fc.constantFrom('id', 'type', 'option', '__proto__', 'constructor', 'toString', '', '1', 'a/b', 'm~n'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', '// no comment', '/* nor this */', '","', '}', '\r\n', '"'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** Any JSON value; objects have no prototype. */
export const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(toObject),
  ),
})).value;

export function toObject(entries: readonly (readonly [string, Json])[]): { [key: string]: Json } {
  const object = Object.create(null) as { [key: string]: Json };
  for (const [name, value] of entries) object[name] = value;
  return object;
}

/** How a text is laid out: which trivia goes where is read off the numbers one by one, over and over. */
export interface Layout {
  readonly picks: readonly number[];
  readonly trivia: readonly string[];
  readonly trailingCommas: boolean;
}

const SPACES = ['', '', '', ' ', '  ', '\n', '\n  ', '\r\n    ', '\t', '\r'];
const COMMENTS = [' /* c */ ', '// c\n', ' // "c", }\r\n', '/*\n c */'];

export const plainLayout: fc.Arbitrary<Layout> = fc
  .array(fc.nat(SPACES.length - 1), { minLength: 1, maxLength: 40 })
  .map((picks) => ({ picks, trivia: SPACES, trailingCommas: false }));

export const commentedLayout: fc.Arbitrary<Layout> = fc.record({
  picks: fc.array(fc.nat(SPACES.length + COMMENTS.length - 1), { minLength: 1, maxLength: 40 }),
  trivia: fc.constant([...SPACES, ...COMMENTS]),
  trailingCommas: fc.boolean(),
});

/** Writes a value in a layout. */
export function write(value: Json, { picks, trivia, trailingCommas }: Layout): string {
  let next = 0;
  const gap = () => trivia[picks[next++ % picks.length]!]!;
  const list = (entries: string[]) => {
    const comma = trailingCommas && entries.length > 0 && next % 2 === 0 ? `,${gap()}` : '';
    return entries.join(',') + comma;
  };
  const visit = (current: Json): string => {
    if (Array.isArray(current)) return `[${gap()}${list(current.map((element) => visit(element) + gap()))}]`;
    if (typeof current !== 'object' || current === null) return gap() + JSON.stringify(current);
    const members = Object.entries(current).map(([name, member]) => {
      return `${gap()}${JSON.stringify(name)}${gap()}:${visit(member)}${gap()}`;
    });
    return `{${gap()}${list(members)}}`;
  };
  return gap() + visit(value) + gap();
}
