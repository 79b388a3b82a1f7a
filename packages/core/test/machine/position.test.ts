import { describe, expect, it } from 'vitest';
import { entry, findTarget, following, type Position, samePosition } from '../../src/machine/index.ts';
import { RESERVED_IDS } from '../../src/platform/index.ts';
import { id, programOf } from './sample.ts';

const talk = (number: number, more: object = {}) => ({ id: id(number), type: 'talk', ...more });
const at = (place: Position | 'end' | undefined) => (typeof place === 'object' ? place.index : place);
const enter = (...actions: { id: string; type: string }[]) => entry(programOf(...actions)) as Position;

describe('entry', () => {
  it('is the first action', () => expect(at(enter(talk(1), talk(2)))).toBe(0));
  it('is nothing in an empty flow', () => expect(entry(programOf())).toBeUndefined());
  it('is nothing when the first action carries the finish id', () => {
    expect(entry(programOf({ id: RESERVED_IDS.finish, type: 'talk' }, talk(2)))).toBeUndefined();
  });
});

describe('following', () => {
  it('is the next action, then the end', () => {
    const second = following(enter(talk(1), talk(2)));
    expect(at(second)).toBe(1);
    expect(following(second as Position)).toBe('end');
  });
  it('is the next_id where there is one', () => {
    expect(at(following(enter(talk(1, { next_id: id(3) }), talk(2), talk(3))))).toBe(2);
  });
  it('is the end when nothing carries the next_id', () => {
    expect(following(enter(talk(1, { next_id: id(9) }), talk(2)))).toBe('end');
  });
  it('is the first copy where a second one comes up', () => {
    expect(at(following(enter(talk(1), talk(1), talk(2))))).toBe(0);
  });
  it('is the action behind the one that pushed the stack', () => {
    const caller = enter({ id: id(1), type: 'fetch_flow' }, talk(2));
    const inner = entry(programOf(talk(5)), caller) as Position;
    expect(at(following(inner))).toBe(1);
    expect((following(inner) as Position).caller).toBeUndefined();
  });
  it('returns through several stacks at once', () => {
    const outer = enter(talk(1));
    const middle = entry(programOf(talk(2)), outer) as Position;
    expect(following(entry(programOf(talk(3)), middle) as Position)).toBe('end');
  });
  it('gives way to the first action of the main stack for the start id', () => {
    expect(at(following(enter(talk(1), { id: RESERVED_IDS.start, type: 'talk' }, talk(2))))).toBe(0);
  });
  it('restarts a pushed stack behind the start id', () => {
    const program = programOf(talk(5), { id: RESERVED_IDS.start, type: 'talk' }, talk(6));
    const second = following(entry(program, enter(talk(1))) as Position) as Position;
    expect(second.index).toBe(1);
    expect(at(following(second))).toBe(0);
  });
});

describe('findTarget', () => {
  const caller = enter(talk(1), talk(2));
  const inner = entry(programOf(talk(5), talk(2)), caller) as Position;

  it('looks into the current stack first, then outwards', () => {
    expect(findTarget(inner, id(2))).toMatchObject({ index: 1, caller });
    expect(findTarget(inner, id(1))).toMatchObject({ index: 0, caller: undefined });
    expect(findTarget(caller, id(5))).toBeUndefined();
  });
  it('takes the start id for the first action in the main stack only', () => {
    expect(at(findTarget({ ...caller, index: 1 }, RESERVED_IDS.start))).toBe(0);
    expect(findTarget(inner, RESERVED_IDS.start)).toBeUndefined();
  });
  it('is the end for an action that carries the finish id', () => {
    expect(findTarget(enter(talk(1), { id: RESERVED_IDS.finish, type: 'talk' }), RESERVED_IDS.finish)).toBe('end');
    expect(findTarget(caller, RESERVED_IDS.finish)).toBeUndefined();
  });
});

it('two positions are the same when their stacks are', () => {
  const program = programOf(talk(5));
  const caller = enter(talk(1));
  const one = entry(program, caller) as Position;
  expect(samePosition(one, { ...one, caller: { ...caller } })).toBe(true);
  expect(samePosition(one, { ...one, caller: undefined })).toBe(false);
});
