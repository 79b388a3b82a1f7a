import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/index.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const found = (input: Uint8Array) =>
  decode(input).problems.map(({ code, start, end, severity }) => [code, start, end, severity]);

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decode(bytes('{"a": "ü😀\ufffd"}'))).toEqual({ text: '{"a": "ü😀\ufffd"}', problems: [] });
    expect(decode(new Uint8Array())).toEqual({ text: '', problems: [] });
  });

  it('keeps a byte order mark out of the text', () => {
    const input = bytes([0xef, 0xbb, 0xbf], '[1]');
    expect(decode(input).text).toBe('[1]');
    expect(found(input)).toEqual([['byte-order-mark', 0, 0, 'warning']]);
  });

  it('counts what is not UTF-8 and points at the first', () => {
    const input = bytes('ü😀\ufffd', [0xff], 'a', [0xe2, 0x82], '\ufffd', [0xc3]);
    expect(decode(input).text).toBe('ü😀\ufffd\ufffda\ufffd\ufffd\ufffd');
    expect(found(input)).toEqual([['invalid-utf8', 4, 5, 'error']]);
    expect(decode(input).problems[0]?.message).toContain('3 characters');
  });

  it('reads UTF-16 all the same, and says that the platform does not', () => {
    const little = new Uint8Array([0xff, 0xfe, 0x5b, 0, 0x5d, 0]);
    const big = new Uint8Array([0xfe, 0xff, 0, 0x5b, 0, 0x5d]);
    for (const input of [little, big]) {
      expect(decode(input).text).toBe('[]');
      expect(found(input)).toEqual([['utf-16', 0, 0, 'error']]);
    }
    expect(decode(little).problems[0]?.message).toBe(
      'The file is in UTF-16LE; the platform reads UTF-8 only. Save it as UTF-8.',
    );
  });

  it('recognises what is no text', () => {
    expect(found(bytes('ab\0c\0'))).toEqual([['binary-content', 2, 3, 'error']]);
    expect(found(bytes([0x89], 'PNG', [0, 0]))).toEqual([
      ['invalid-utf8', 0, 1, 'error'],
      ['binary-content', 4, 5, 'error'],
    ]);
  });

  it('never throws, and reports bytes exactly when they are not the UTF-8 of the text', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 20 }), (input) => {
      const { text, problems } = decode(input);
      const isFaithful = Buffer.from(text).equals(input);
      const expected = problems.some(({ code }) => code !== 'binary-content');
      expect(expected).toBe(!isFaithful);
      for (const { start, end } of problems) expect(start <= end && end <= text.length).toBe(true);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
