import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/machine/index.ts';
import type { Json } from '../../src/source/index.ts';
import { id } from './sample.ts';

const one = (action: Json) => ingest({ actions: [action] });

describe('what the API refuses', () => {
  it.each<[Json, string]>([
    [[], ''],
    ['x', ''],
    [{ name: 5 }, '/name'],
    [{ actions: {} }, '/actions'],
    [{ Actions: 'x' }, '/Actions'],
    [{ actions: ['talk'] }, '/actions/0'],
    [{ actions: [{ id: 5, type: 'talk' }] }, '/actions/0/id'],
    [{ actions: [{ type: 'talk', option: [] }] }, '/actions/0/option'],
    [{ actions: [{ type: 'talk', tm_execute: 5 }] }, '/actions/0/tm_execute'],
    [{ actions: [{ type: 'talk', option: { text: Number.POSITIVE_INFINITY } }] }, ''],
  ])('%j has no readable body', (body, at) => {
    expect(ingest(body)).toEqual({ rejected: 'INVALID_JSON_BODY', at });
  });

  it('an unknown type, with its place', () => {
    const actions = [{ type: 'talk' }, { type: 'Talk' }];
    expect(ingest({ actions })).toEqual({ rejected: 'INVALID_ACTION_TYPE', at: '/actions/1/type' });
  });
  it.each(['empty', 'agent_call', '', 'constructor', '__proto__'])('the type %j', (type) => {
    expect(one({ type }).rejected).toBe('INVALID_ACTION_TYPE');
  });
  it('an unknown value of anonymous, but only when the rest of the option decodes', () => {
    const at = '/actions/0/option/anonymous';
    expect(one({ type: 'connect', option: { anonymous: '${x}' } })).toEqual({
      rejected: 'INVALID_ANONYMOUS_VALUE',
      at,
    });
    expect(one({ type: 'connect', option: { anonymous: 'x', destinations: 'x' } }).rejected).toBeUndefined();
  });
  it('a body that is nested too deeply', () => {
    let deep: Json = 1;
    for (let depth = 0; depth < 20_000; depth++) deep = [deep];
    expect(one({ type: 'talk', option: { deep } }).rejected).toBe('INVALID_JSON_BODY');
  });
});

describe('what the API makes of the rest', () => {
  it('a flow without actions is empty', () => {
    for (const body of [null, {}, { actions: null }]) expect(ingest(body).program?.instructions).toEqual([]);
  });
  it('unreadable ids are made up, unreadable next_ids left out', () => {
    const { program } = ingest({ actions: [{ id: 'a', next_id: 'b', type: 'talk' }, { type: 'talk' }] });
    expect(program?.instructions.map((each) => [each.id, each.nextId])).toEqual([
      ['made-up:1', undefined],
      ['made-up:2', undefined],
    ]);
  });
  it('spellings of an id come to the same', () => {
    const { program } = one({ id: `{${id(1).toUpperCase()}}`, next_id: `urn:uuid:${id(2)}`, type: 'talk' });
    expect(program?.instructions[0]).toMatchObject({ id: id(1), nextId: id(2), at: '/actions/0' });
  });
  it('names match in any letter case', () => {
    expect(ingest({ ACTIONS: [{ ID: id(1), Type: 'talk' }] }).program?.indexById.get(id(1))).toBe(0);
  });
  it('a flow of several carries its id in every place', () => {
    expect(ingest({ actions: [{ type: 'talk' }] }, { id: id(7) }).program?.instructions[0]?.at).toBe(
      `${id(7)}#/actions/0`,
    );
  });
});

describe('symbolic ids', () => {
  const read = (...actions: Json[]) => ingest({ actions }, { ids: 'symbolic' }).program?.instructions ?? [];

  it('tell texts apart by their letters, and keep UUIDs', () => {
    const [first, second] = read(
      { id: 'menu', next_id: 'bye', type: 'talk' },
      { id: id(1).toUpperCase(), type: 'talk' },
    );
    expect(first).toMatchObject({ id: 'label:menu', nextId: 'label:bye' });
    expect(second?.id).toBe(id(1));
  });
  it('the empty text is none', () => {
    expect(read({ id: '', next_id: '', type: 'talk' })[0]).toMatchObject({ id: 'made-up:1', nextId: undefined });
  });
  it('keep a place for everything in the list', () => {
    const kept = read({ type: 'zzz' }, 5, null, { id: 7, type: 'talk', option: [1] }, { type: 'empty' });
    expect(kept.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(kept.map(({ type }) => type.type)).toEqual(['zzz', '', '', 'talk', 'empty']);
    expect(kept[3]?.option).toEqual([1]);
  });
  it('still need a list of actions', () => {
    expect(ingest({ actions: 5 }, { ids: 'symbolic' })).toEqual({ rejected: 'INVALID_JSON_BODY', at: '/actions' });
  });
});
