import { describe, expect, it } from 'vitest';
import { byteLength, compareBytes, compares, compareText, readFloat32 } from '../../src/machine/index.ts';

describe('numbers in texts', () => {
  it.each([
    ['5', 5],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['5E+0', 5],
    ['1_000', 1000],
    ['1e1_0', 1e10],
    ['0x1p3', 8],
    ['-0X.8p1', -1],
    ['0x_fp0', 15],
    ['1e-50', 0],
    ['0.1', Math.fround(0.1)],
    ['16777217', 16777216],
    ['16777217.0000000000000001', 16777218],
    ['16777219', 16777220],
    ['16777218.9999999999999999', 16777218],
    ['3.4028235e38', 3.4028234663852886e38],
    ['inf', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['NaN', Number.NaN],
  ])('%s', (text, number) => expect(readFloat32(text)).toBe(number));

  it.each([
    '',
    ' 5',
    '5 ',
    '5,0',
    '0x5',
    '0b101',
    '0o5',
    '1e',
    '--5',
    '_1',
    '1_',
    '1__0',
    '1e39',
    '1e400',
    '+nan',
    '５',
    'five',
    '.',
  ])('%j is none', (text) => expect(readFloat32(text)).toBeUndefined());
});

describe('comparing', () => {
  it('knows six operators', () => {
    const held = (a: number, b: number) =>
      ['==', '!=', '>', '>=', '<', '<=', '=', 'eq', ''].filter((op) => compares(op, a, b));
    expect(held(1, 2)).toEqual(['!=', '<', '<=']);
    expect(held(2, 2)).toEqual(['==', '>=', '<=']);
    expect(held(Number.NaN, 2)).toEqual(['!=']);
  });
  it('goes by bytes, where characters beyond the basic plane come last', () => {
    expect(compareBytes('a', 'b')).toBeLessThan(0);
    expect(compareBytes('a', 'ab')).toBeLessThan(0);
    expect(compareBytes('\u{1f600}', '\uffff')).toBeGreaterThan(0);
    expect(compareBytes('é', 'z')).toBeGreaterThan(0);
  });
  it('measures lengths in bytes', () => {
    expect(['', 'a', 'é', '한', '😀', '\ud800'].map(byteLength)).toEqual([0, 1, 2, 3, 4, 3]);
  });
  it('a text that is no number never passes, not even !=', () => {
    expect(compareText('x', '!=', 'number', 5)).toBe(false);
    expect(compareText('NaN', '!=', 'number', 5)).toBe(true);
    expect(compareText('16777217', '==', 'number', 16777216)).toBe(true);
  });
  it('an unknown kind never passes', () => expect(compareText('a', '==', 'String', 'a')).toBe(false));
});
