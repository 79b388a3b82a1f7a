import { describe, expect, it } from 'vitest';
import { decodeOption, type IdReading, NestedActions } from '../../src/machine/index.ts';
import { type Options, RESERVED_IDS, unknownAction } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { id } from './sample.ts';

const field = (shape: Options[string]['shape']) => ({ shape, summary: '' });
const address: Options = { type: field({ is: 'text' }), target: field({ is: 'text' }) };
const options: Options = {
  text: field({ is: 'text' }),
  count: field({ is: 'integer' }),
  share: field({ is: 'number' }),
  quiet: field({ is: 'boolean' }),
  target_id: field({ is: 'id' }),
  days: field({ is: 'list', of: { is: 'integer' } }),
  target_ids: field({ is: 'map', of: { is: 'id' } }),
  source: field({ is: 'record', fields: address }),
  destinations: field({ is: 'list', of: { is: 'record', fields: address } }),
  actions: field({ is: 'actions' }),
};
const type = { ...unknownAction('sample'), options };
const decode = (option: Json | undefined, ids: IdReading = 'platform') => decodeOption(type, option, ids);
const fits = (option: Json) => decode(option).record !== undefined;

describe('the zero values', () => {
  it.each([undefined, null, {}, { unknown: 5 }])('of %j', (option) => {
    expect(decode(option).record).toEqual({
      text: '',
      count: 0,
      share: 0,
      quiet: false,
      target_id: RESERVED_IDS.nil,
      days: [],
      target_ids: new Map(),
      source: undefined,
      destinations: [],
      actions: new NestedActions([]),
    });
  });
  it('null gives them too, an empty record is there', () => {
    const zero = decode({}).record;
    expect(decode({ text: null, count: null, days: null, target_ids: null, source: null }).record).toEqual(zero);
    expect(decode({ source: {} }).record?.source).toEqual({ type: '', target: '' });
  });
  it('inside lists and maps null is the zero value as well', () => {
    const { record } = decode({ target_ids: { 1: null }, destinations: [null], days: [null] });
    expect(record?.target_ids).toEqual(new Map([['1', RESERVED_IDS.nil]]));
    expect(record).toMatchObject({ destinations: [{ type: '', target: '' }], days: [0] });
  });
});

describe('scalars', () => {
  it.each([100, 1e2, -5, 2 ** 62, -(2 ** 63), -0])('%d is an integer', (count) => expect(fits({ count })).toBe(true));
  it.each([1.5, 2 ** 63, 1e30, '1', true, [], {}])('%j is none', (count) => expect(fits({ count })).toBe(false));
  it.each([0.5, 1e38, -3])('%d is a number', (share) => expect(fits({ share })).toBe(true));
  it.each([1e39, '1', false])('%j is none', (share) => expect(fits({ share })).toBe(false));
  it('numbers are rounded to 32 bits', () => expect(decode({ share: 0.1 }).record?.share).toBe(Math.fround(0.1)));
  it.each([0, 'true', 1])('%j is no boolean', (quiet) => expect(fits({ quiet })).toBe(false));
  it.each([0, true, [], {}])('%j is no text', (text) => expect(fits({ text })).toBe(false));
});

describe('ids', () => {
  it('are read in every spelling', () => {
    expect(decode({ target_id: id(1).replaceAll('-', '').toUpperCase() }).record?.target_id).toBe(id(1));
  });
  it.each(['', 'menu', ' ', 5, {}])('%j is none', (target_id) => expect(fits({ target_id })).toBe(false));
  it('are told apart by their letters when they are symbolic', () => {
    expect(decode({ target_id: 'menu' }, 'symbolic').record?.target_id).toBe('label:menu');
    expect(decode({ target_id: '' }, 'symbolic').problems).toHaveLength(1);
  });
});

describe('names', () => {
  it('match in any letter case, the long s and the Kelvin sign included', () => {
    expect(decode({ TEXT: 'a' }).record?.text).toBe('a');
    expect(decode({ 'day\u017f': [1] }).record?.days).toEqual([1]);
  });
  it('of several spellings the last in byte order wins', () => {
    expect(decode({ text: 'low', TEXT: 'high' }).record?.text).toBe('low');
    expect(decode({ TEXT: 'high', text: null }).record?.text).toBe('high');
  });
  it('that objects inherit mean nothing', () => {
    const option = JSON.parse('{"__proto__": {"text": 5}, "constructor": 5}') as Json;
    expect(decode(option).record?.text).toBe('');
  });
});

describe('problems', () => {
  it('are all told, with their paths', () => {
    const { problems } = decode({ Text: 5, destinations: [{ target: 'x' }, { Target: 5 }], target_ids: { a: 'x' } });
    expect(problems?.map(({ path, expected, found }) => [path.join('/'), expected.is, found])).toEqual([
      ['Text', 'text', 5],
      ['destinations/1/Target', 'text', 5],
      ['target_ids/a', 'id', 'x'],
    ]);
  });
  it('an option that is no object is one itself', () => {
    expect(decode([1]).problems).toMatchObject([{ path: [], expected: { is: 'record' }, found: [1] }]);
  });
});

describe('nested actions', () => {
  it.each<[Json]>([
    [{ id: 'a' }],
    [{ id: '' }],
    [{ next_id: 'x' }],
    [{ type: 5 }],
    [{ option: [] }],
    [{ tm_execute: 'x' }],
    ['talk'],
  ])('%j does not decode', (action) => {
    expect(fits({ actions: [action] })).toBe(false);
  });
  it.each<[Json]>([
    [null],
    [{}],
    [{ id: null, option: null, type: 'zzz' }],
    [{ tm_execute: '2026-02-28T10:00:00.5+01:00' }],
    [{ type: 'call', option: { actions: [{ id: 'a' }] } }],
  ])('%j decodes', (action) => {
    expect(fits({ actions: [action] })).toBe(true);
  });
  it('take labels when ids are symbolic', () => {
    expect(decode({ actions: [{ id: 'a', next_id: 'b' }] }, 'symbolic').problems).toBeUndefined();
  });
});
