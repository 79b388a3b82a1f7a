import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decodeOption, readPlainRecord } from '../../src/machine/index.ts';
import { type ActionType, actionTypes, type Shape } from '../../src/platform/index.ts';
import { type Json, type ObjectNode, parse, toValue } from '../../src/source/index.ts';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../property-runs.ts';

const TYPES: readonly ActionType[] = Object.values(actionTypes);

const optionOf = (text: string) => parse(text).root as ObjectNode;
const plain = (text: string, type: ActionType) => readPlainRecord(optionOf(text), type.options);
const decoded = (text: string, type: ActionType) => decodeOption(type, toValue(optionOf(text)), 'symbolic').record;
/** As text, in which the order of keys counts. */
const shown = (record: unknown) =>
  JSON.stringify(record, (_, value: unknown) => (value instanceof Map ? [...value] : value));

const typeNamed = (name: string) => TYPES.find(({ type }) => type === name) as ActionType;
const branch = typeNamed('branch');

it.each([
  '{}',
  '{ "variable": "x", "default_target_id": "sales", "target_ids": { "1": "a", "2": "b", "": "c", "other": "d" } }',
])('reads %s', (text) => {
  expect(plain(text, branch)).toEqual(decoded(text, branch));
  expect(plain(text, branch)).toBeDefined();
});

it('keeps the order of the keys', () => {
  const text = '{ "target_ids": { "2": "a", "10": "b", "x": "c", "a": "d" } }';
  const keys = plain(text, branch)?.target_ids as ReadonlyMap<string, unknown>;
  expect([...keys.keys()]).toEqual(['2', '10', 'x', 'a']);
});

it.each([
  ['another spelling', '{ "Variable": "x" }'],
  ['an unknown name', '{ "varable": "x" }'],
  ['nothing at all', '{ "variable": null }'],
  ['a value that does not fit', '{ "variable": 5 }'],
  ['an empty id', '{ "default_target_id": "" }'],
  ['numeric keys in another order than values have them', '{ "target_ids": { "2": "a", "1": "b" } }'],
  ['a numeric key behind another one', '{ "target_ids": { "x": "a", "1": "b" } }'],
  ['one key twice', '{ "target_ids": { "x": "a", "x": "b" } }'],
])('leaves %s to decoding', (_, text) => {
  expect(plain(text, branch)).toBeUndefined();
});

/** A value that mostly fits a shape. */
function valueFor(shape: Shape): fc.Arbitrary<Json> {
  const odd = fc.constantFrom<Json>(null, 5, -1.5, 2 ** 60, 'x', '', true, [], {}, ['x', 1], { a: 1 });
  return fc.oneof({ weight: 9, arbitrary: fitting(shape) }, { weight: 1, arbitrary: odd });
}

function fitting(shape: Shape): fc.Arbitrary<Json> {
  switch (shape.is) {
    case 'text':
      return fc.constantFrom('', 'Hello.', '${x}');
    case 'id':
      return fc.constantFrom(
        'menu',
        '${x}',
        '11111111-1111-4111-8111-111111111111',
        '{11111111111141118111111111111111}',
      );
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'list':
      return fc.array(valueFor(shape.of), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.constantFrom('0', '1', '12', '01', '-1', 'a', '#', ''), valueFor(shape.of), {
        maxKeys: 3,
      });
    case 'record':
      return recordFor(shape.fields);
    case 'actions':
      return fc.constant<Json>([{ type: 'answer' }]);
  }
}

function recordFor(fields: ActionType['options']): fc.Arbitrary<Json> {
  const members = Object.entries(fields).map(([name, { shape }]) =>
    fc.tuple(fc.constantFrom(name, name, name, name, name, name.toUpperCase()), valueFor(shape)),
  );
  const subset = members.length === 0 ? fc.constant([]) : fc.subarray(members).chain((some) => fc.tuple(...some));
  return subset.map((entries) => Object.fromEntries(entries) as Json);
}

const written = fc
  .constantFrom(...TYPES)
  .chain((type) => recordFor(type.options).map((option) => ({ type, text: JSON.stringify(option) })));

test(
  'what is read plainly is what decoding gives',
  () => {
    let read = 0;
    fc.assert(
      fc.property(written, ({ type, text }) => {
        const record = plain(text, type);
        if (record === undefined) return;
        read++;
        expect(shown(record)).toBe(shown(decoded(text, type)));
      }),
      { numRuns: PROPERTY_RUNS },
    );
    expect(read).toBeGreaterThan(PROPERTY_RUNS / 3);
  },
  PROPERTY_TIMEOUT,
);
