import { describe, expect, it } from 'vitest';
import { substituteOption, substituteText } from '../../src/machine/index.ts';
import { type Contract, hasPlaceholder, type Options } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';

const values = new Map([
  ['a', '1'],
  ['b', '${a}'],
  [' a ', 'blank'],
  ['dollar', '$&$1'],
]);
const lookUp = (name: string) => values.get(name) ?? '';
const options: Options = { actions: { shape: { is: 'actions' }, summary: '' } };
const fill = (option: Json, contract: Contract = 'engine') => substituteOption(option, options, contract, lookUp);

describe('texts', () => {
  it.each([
    ['${a}', '1'],
    ['x${a}y${a}', 'x1y1'],
    ['${b}', '${a}'],
    ['${ a }', 'blank'],
    ['${A}', ''],
    ['${unknown}', ''],
    ['${__proto__}', ''],
    ['${}', ''],
    ['${a', '${a'],
    ['$a', '$a'],
    ['${a\n}', '${a\n}'],
    ['${${a}}', '}'],
    ['${dollar}', '$&$1'],
  ])('%j becomes %j', (text, filled) => expect(substituteText(text, lookUp)).toBe(filled));

  it('hold a placeholder or not', () => {
    expect([hasPlaceholder('a ${b}'), hasPlaceholder('a ${b'), hasPlaceholder('')]).toEqual([true, false, false]);
  });
});

describe('options', () => {
  it('are filled in at any depth, names are not', () => {
    expect(fill({ '${a}': [{ x: ['${a}'] }] })).toEqual({ '${a}': [{ x: ['1'] }] });
  });
  it('under the engine contract what stands directly in a list becomes a text', () => {
    const list = [1, -0.5, 1e6, 1234567, 1e21, 0.00001, true, null, 'x', [2], { x: 3 }];
    const texts = ['1', '-0.5', '1e+06', '1.234567e+06', '1e+21', '1e-05', 'true', '<nil>', 'x', ['2'], { x: 3 }];
    expect(fill({ list })).toEqual({ list: texts });
    expect(fill({ list }, 'documented')).toEqual({ list });
  });
  it('nested actions are filled in by the engine and left alone by the documentation', () => {
    const nested = { Actions: [{ option: { text: '${a}', days: [1] } }] };
    expect(fill(nested)).toEqual({ Actions: [{ option: { text: '1', days: ['1'] } }] });
    expect(fill(nested, 'documented')).toEqual(nested);
  });
  it('may be nested deeply', () => {
    let deep: Json = '${a}';
    for (let depth = 0; depth < 100_000; depth++) deep = depth % 2 === 0 ? [deep] : { deep };
    let inner: unknown = (fill({ deep }) as { deep: Json }).deep;
    while (typeof inner === 'object' && inner !== null) inner = Object.values(inner)[0];
    expect(inner).toBe('1');
  });
});
