import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/source/index.ts';

const types = [
  'answer',
  'talk',
  'goto',
  'branch',
  'digits_receive',
  'digits_send',
  'connect',
  'condition_call_digits',
  'stop',
];

describe('nearest', () => {
  it('finds the name that was meant', () => {
    expect(nearest('anwser', types)).toBe('answer');
    expect(nearest('tallk', types)).toBe('talk');
    expect(nearest('Digits-Receive', types)).toBe('digits_receive');
    expect(nearest('digitsReceive', types)).toBe('digits_receive');
    expect(nearest('receive_digits', types)).toBe('digits_receive');
    expect(nearest('condition_call_digit', types)).toBe('condition_call_digits');
  });

  it('finds nothing when nothing is near', () => {
    expect(nearest('echo', types)).toBe(undefined);
    expect(nearest('x', ['y'])).toBe(undefined);
    expect(nearest('', types)).toBe(undefined);
    expect(nearest('-', ['_'])).toBe(undefined);
    expect(nearest('answer', [])).toBe(undefined);
  });

  it('prefers the same letters to fewer typing errors elsewhere', () => {
    expect(nearest('main_menu', ['main_menus', 'MainMenu'])).toBe('MainMenu');
  });

  it('answers the same in any order of the candidates', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'B', '_'), maxLength: 6 }));
    const property = fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 6 }),
      names,
      (name, candidates) => {
        expect(nearest(name, candidates.toReversed())).toBe(nearest(name, candidates));
        if (candidates.includes(name)) expect(nearest(name, candidates)).toBe(name);
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });
});
