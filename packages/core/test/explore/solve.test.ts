import { describe, expect, test } from 'vitest';
import { assign, textOf } from '../../src/explore/trace/assignment.ts';
import { collected, pressed } from '../../src/explore/values/growth.ts';
import { canBe, canCollect, possibility } from '../../src/explore/values/solve.ts';
import { incompleteness, known, type Term, termKey, type Unknown, withTest } from '../../src/explore/values/term.ts';
import { equality, membership, negated, type Test, testInside } from '../../src/explore/values/test.ts';

const outside: Unknown = { is: 'unknown', id: 1, origin: { from: 'outside', name: 'x' }, tests: [] };
const key = pressed(known(''), { id: 2, isAlone: true }) as Unknown;
const two = collected(known(''), { length: 2, keys: '#' }, { id: 3, isAlone: true }) as Unknown;
const contains: Test = { key: 'has 9', passes: (text) => text.includes('9'), samples: [], isExact: false };

function withTests(term: Unknown, ...tests: readonly Test[]): Unknown {
  return tests.reduce(withTest, term);
}

describe('what a text may be', () => {
  test.each<[string, Term, string, boolean]>([
    ['nothing is pressed', key, '', true],
    ['one key is pressed', key, '*', true],
    ['two keys are not one', key, '12', false],
    ['a letter is no key', key, 'x', false],
    ['a collection may stop early', two, '1', true],
    ['a collection takes as many keys as it asks for', two, '12', true],
    ['and no more', two, '123', false],
    ['an end key ends it', two, '#', true],
    ['and nothing comes behind', two, '#1', false],
    ['from outside anything comes', outside, 'anything', true],
    ['but placeholders', outside, '${y}', false],
  ])('%s', (_, term, text, expected) => expect(canBe(term, text)).toBe(expected));

  test('a collection goes on from what was there', () => {
    expect(canCollect('1', '12', { length: 2, keys: '' })).toBe(true);
    expect(canCollect('12', '123', { length: 2, keys: '' })).toBe(false);
  });
});

describe('whether any text fits', () => {
  test.each<[string, Term, string]>([
    ['one that is wanted', withTests(key, equality('5', true)), 'yes'],
    ['one that cannot be pressed', withTests(key, equality('55', true)), 'no'],
    ['two that are not the same', withTests(outside, equality('a', false), membership(['a'])), 'no'],
    ['one that is none of some', withTests(outside, equality('', false), equality('a', false)), 'yes'],
    ['a key that is found by trying', withTests(key, contains), 'yes'],
    ['a key that is excluded', withTests(key, contains, equality('9', false)), 'no'],
    ['any text of which too little is known', withTests(outside, contains), 'unsure'],
    [
      'every key but the last',
      withTests(
        key,
        ...'1234567890*#ABC'
          .split('')
          .concat('')
          .map((text) => equality(text, false)),
      ),
      'yes',
    ],
    [
      'no key left',
      withTests(
        key,
        ...'1234567890*#ABCD'
          .split('')
          .concat('')
          .map((text) => equality(text, false)),
      ),
      'no',
    ],
    ['a collection that is not complete', withTests(two, incompleteness({ length: 1, keys: '' })), 'yes'],
  ])('%s', (_, term, expected) => expect(possibility(term)).toBe(expected));
});

describe('tests', () => {
  test('of a text around a gap ask what is in the gap', () => {
    expect(testInside(['<', '>'], equality('<a>', true)).wanted).toBe('a');
    expect(testInside(['', ''], equality('a', true)).key).toBe('=a');
    const never = testInside(['<', '>'], equality('a', true));
    expect(['', 'a', '<a>'].some(never.passes)).toBe(false);
    expect(testInside(['', '-', ''], equality('a-a', true)).passes('a')).toBe(true);
  });

  test('are the opposite of their opposites', () => {
    expect(negated(negated(equality('a', true))).wanted).toBe('a');
    expect(negated(contains).passes('9')).toBe(false);
  });
});

describe('waits', () => {
  test('that nothing tells apart are one', () => {
    const again = pressed(withTests(key, equality('1', false)), { id: 9, isAlone: true });
    expect(termKey(again, () => 0)).toBe(termKey(key, () => 0));
  });

  test('are kept apart while something else depends on the first', () => {
    const again = pressed(key, { id: 9, isAlone: false });
    expect(nestedOrigins(again)).toEqual(['pressed', 'pressed']);
  });

  test('are any text when they are nested too deeply', () => {
    let term: Term = key;
    for (let id = 10; id < 20; id++) term = pressed(term, { id, isAlone: false });
    expect(term.is === 'unknown' && nestedOrigins(term)).toContain('derived');
  });
});

function nestedOrigins(term: Term): string[] {
  if (term.is === 'known') return [];
  const { origin } = term;
  return 'before' in origin ? [origin.from, ...nestedOrigins(origin.before)] : [origin.from];
}

describe('an assignment', () => {
  const created = new Map([[key.id, key]]);

  test('chooses the plainest text that fits', () => {
    expect(assign(created, new Map([[2, withTests(key, equality('', false))]]))?.get(2)).toBe('1');
    expect(assign(created, new Map([[2, withTests(key, equality('1', false))]]))?.get(2)).toBe('');
  });

  test('makes a value and what it grew from fit together', () => {
    const grown = pressed(outside, { id: 5, isAlone: false }) as Unknown;
    const chosen = assign(
      new Map([
        [1, outside],
        [5, grown],
      ]),
      new Map<number, Term>([[5, known('long')]]),
    );
    expect([chosen?.get(1), chosen?.get(5)]).toEqual(['long', 'long']);
  });

  test('is not found for what nobody can choose', () => {
    const guess: Unknown = { is: 'unknown', id: 7, origin: { from: 'derived' }, tests: [] };
    expect(assign(new Map([[7, guess]]), new Map<number, Term>([[7, known('a')]]))).toBeUndefined();
  });

  test('leaves alone what nothing is known about', () => {
    const chosen = assign(created, new Map());
    expect(textOf(key, chosen ?? new Map())).toBe('');
  });
});
