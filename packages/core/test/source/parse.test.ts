import { deepStrictEqual } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { type Json, type ObjectNode, parse, toValue } from '../../src/source/index.ts';

/** A text, the value it is read as, and its problems as `code "what they point at"`. */
function expectRead(text: string, value: Json | undefined, ...problems: string[]): void {
  const tree = parse(text);
  const found = tree.problems.map(({ code, start, end }) => `${code} ${JSON.stringify(text.slice(start, end))}`);
  expect(found).toEqual(problems);
  const read = tree.root === undefined ? undefined : toValue(tree.root);
  expect(JSON.stringify(read)).toBe(JSON.stringify(value));
}

describe('parse', () => {
  it('gives every node its range and value', () => {
    expect(parse('{"a": [1, true]}')).toEqual({
      text: '{"a": [1, true]}',
      root: {
        kind: 'object',
        start: 0,
        end: 16,
        members: [
          {
            key: { kind: 'string', start: 1, end: 4, value: 'a' },
            value: {
              kind: 'array',
              start: 6,
              end: 15,
              elements: [
                { kind: 'number', start: 7, end: 8, value: 1 },
                { kind: 'boolean', start: 10, end: 14, value: true },
              ],
            },
            start: 1,
            end: 15,
          },
        ],
      },
      problems: [],
      comments: [],
    });
  });

  it('says what is wrong in words of the text', () => {
    const messages = parse('{"a" 1, "b": Yes, "a": 12345678901234567890}').problems.map(({ message }) => message);
    expect(messages).toEqual([
      'A colon is missing after the key "a".',
      '"Yes" needs double quotes around it.',
      'The key "a" is written twice in this object; the last one wins.',
      '12345678901234567890 is beyond 2^53 and is read as 12345678901234567168. Write it as a text to keep every digit.',
    ]);
  });

  it('points from a problem to the place that explains it', () => {
    expect(parse('{"a":1, "a":2}').problems[0]).toMatchObject({ start: 8, end: 11, related: { start: 1, end: 4 } });
    expect(parse('[{"a":1').problems[0]).toMatchObject({ start: 7, end: 7, related: { start: 1, end: 2 } });
  });

  it('marks what only strict JSON forbids', () => {
    const { problems, comments } = parse('// a\n[1, /* b */ 2,]');
    expect(problems.map(({ code, jsonc }) => [code, jsonc])).toEqual([
      ['comment', true],
      ['comment', true],
      ['trailing-comma', true],
    ]);
    expect(comments).toEqual([
      { kind: 'line', start: 0, end: 4 },
      { kind: 'block', start: 9, end: 16 },
    ]);
  });

  it('treats __proto__ and constructor as ordinary keys', () => {
    const value = toValue(parse('{"__proto__": {"x": 1}, "constructor": 2}').root!) as { [key: string]: Json };
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(({} as { x?: number }).x).toBe(undefined);
  });

  it('keeps every member of equal keys', () => {
    const root = parse('{"a":1,"a":2}').root as ObjectNode;
    expect(root.members.map(({ value }) => value!.start)).toEqual([5, 11]);
  });

  it('reads 100,000 levels of nesting, closed or not', () => {
    const depth = 100_000;
    const closed = parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);
    expect(closed.problems).toEqual([]);
    let value = toValue(closed.root!);
    for (let level = 0; level < depth; level++) value = ((value as Json[])[0] as { [key: string]: Json }).a!;
    expect(value).toBe(1);
    expect(parse('['.repeat(depth)).problems.map(({ code }) => code)).toEqual(['unexpected-end']);
    expect(parse('{"a":['.repeat(depth) + '}'.repeat(depth)).problems.length).toBe(1001);
  });

  it('stops reading where a text is nested beyond all reason, and keeps what was before', () => {
    const { root, problems } = parse(`{"a":1,"b":${'['.repeat(1_000_001)}`);
    expect(problems.map(({ code, start }) => [code, start])).toEqual([['beyond-limits', 1_000_011]]);
    expect((root as ObjectNode).members.length).toBe(2);
  });

  it('lists at most some thousand problems, and says so', () => {
    const { problems } = parse(`[${','.repeat(100_000)}]`);
    expect(problems.length).toBe(1001);
    expect(problems.at(-1)?.code).toBe('too-many-problems');
  });

  it('lets no flood of comments hide another problem', () => {
    const { problems } = parse(`[${'/**/'.repeat(2000)}1 2]`);
    expect(problems.filter(({ jsonc }) => !jsonc).map(({ code }) => code)).toEqual([
      'too-many-problems',
      'missing-comma',
    ]);
  });
});

describe('parse, on broken texts', () => {
  it('reads a text that ends early as far as it goes', () => {
    expectRead('', undefined, 'empty-document ""');
    expectRead(' // nothing', undefined, 'empty-document ""', 'comment "// nothing"');
    expectRead('{', {}, 'unexpected-end ""');
    expectRead('{"a"', {}, 'missing-value "\\"a\\""', 'unexpected-end ""');
    expectRead('{"a":', {}, 'missing-value "\\"a\\""', 'unexpected-end ""');
    expectRead('{"a":[1,', { a: [1] }, 'unexpected-end ""');
    expectRead('{"a":"b', { a: 'b' }, 'unclosed-string "\\"b"', 'unexpected-end ""');
    expectRead('[tru', ['tru'], 'unquoted-text "tru"', 'unexpected-end ""');
  });

  it('goes on where a comma, a colon, a value or a key is missing', () => {
    expectRead('[1 2]', [1, 2], 'missing-comma ""');
    expectRead('{"a":1 "b":2}', { a: 1, b: 2 }, 'missing-comma ""');
    expectRead('{"a" 1}', { a: 1 }, 'missing-colon ""');
    expectRead('{"a":, "b":2}', { b: 2 }, 'missing-value "\\"a\\""');
    expectRead('{"a", "b":2}', { b: 2 }, 'missing-value "\\"a\\""');
    expectRead('{"a" "b":2}', { b: 2 }, 'missing-value "\\"a\\""');
    expectRead('{"a": "b": 2}', { b: 2 }, 'missing-value "\\"a\\""');
    expectRead('{[1]}', { '': [1] }, 'missing-key "["');
  });

  it('finds the place of a bracket that is missing', () => {
    expectRead('[{"a":1, {"b":2}]', [{ a: 1 }, { b: 2 }], 'unclosed-object ""');
    expectRead('[{"o":{"a":1, {"b":2}]', [{ o: { a: 1 } }, { b: 2 }], 'unclosed-object ""', 'unclosed-object ""');
    expectRead('{"l":[{"a":1}, "name":"n"}', { l: [{ a: 1 }], name: 'n' }, 'unclosed-array ""');
    expectRead('[{"l":["a", "b"}, {"c":1}]', [{ l: ['a', 'b'] }, { c: 1 }], 'unclosed-array ""');
    expectRead('{"l":[{"a":1 ], "n":2}', { l: [{ a: 1 }], n: 2 }, 'unclosed-object ""');
  });

  it('passes over a bracket that is one too many', () => {
    expectRead('[{"a":1}}, {"b":2}]', [{ a: 1 }, { b: 2 }], 'unexpected-token "}"');
    expectRead('[{"l":[1]], "b":2}]', [{ l: [1], b: 2 }], 'unexpected-token "]"');
    expectRead('{"a":1}, "b":2}', { a: 1, b: 2 }, 'unexpected-token "}"');
    expectRead('[1]]', [1], 'unexpected-token "]"');
    expectRead('[1}', [1], 'unexpected-token "}"', 'unexpected-end ""');
  });

  it('stops at a second value', () => {
    expectRead('{"a":1} {"b":2}', { a: 1 }, 'text-after-end "{\\"b\\":2}"');
  });

  it('reads what other languages write', () => {
    expectRead(
      "{'a': 'b c', d: True}",
      { a: 'b c', d: true },
      ...[`single-quotes "'a'"`, `single-quotes "'b c'"`, 'unquoted-text "d"', 'wrong-word "True"'],
    );
    expectRead(
      '[+1, .5, 01, 0x1F]',
      [1, 0.5, 1, 31],
      ...['+1', '.5', '01', '0x1F'].map((word) => `invalid-number "${word}"`),
    );
    expectRead('[7f3e-11]', ['7f3e-11'], 'unquoted-text "7f3e-11"');
    expectRead('[1\u00a0]', [1], 'unexpected-character "\u00a0"');
    expectRead('\ufeff[1]', [1], 'byte-order-mark "\ufeff"');
  });

  it('ends a text without closing quote at its line, and counts the brackets there', () => {
    expectRead('{"a": "b,\n"c": "d}\n', { a: 'b', c: 'd' }, 'unclosed-string "\\"b,"', 'unclosed-string "\\"d}"');
  });

  it('judges the characters of a text', () => {
    expectRead('["a\tb"]', ['a\tb'], 'control-character "\\t"');
    expectRead('["\\x\\u12\\n"]', ['\n'], 'invalid-escape "\\\\x"', 'invalid-escape "\\\\u"');
    expectRead(
      '["\\ud83d", "\\ud83d\\ude00", "\ud83d"]',
      ['\ud83d', '😀', '\ud83d'],
      ...['lone-surrogate "\\"\\\\ud83d\\""', 'lone-surrogate "\\"\\ud83d\\""'],
    );
  });

  it('judges numbers that a double cannot hold', () => {
    expectRead(
      '[9007199254740993, 9007199254740992, 1e20, 0.1000000000000000001]',
      [2 ** 53, 2 ** 53, 1e20, 0.1],
      'imprecise-number "9007199254740993"',
    );
    expectRead('[1e400]', [Number.POSITIVE_INFINITY], 'number-out-of-range "1e400"');
    deepStrictEqual(toValue(parse('[-0, 1.50e1]').root!), [-0, 15]);
  });

  it('reports a comment that is not closed', () => {
    expectRead('[1] /* c', [1], 'unclosed-comment "/*"', 'comment "/* c"');
    expectRead('[1] /*/', [1], 'unclosed-comment "/*"', 'comment "/*/"');
  });
});
