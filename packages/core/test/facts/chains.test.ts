import { describe, expect, test } from 'vitest';
import { type Chain, chains, hasInstant, settledConditions, timeConditionOf, windowOf } from '../../src/facts/index.ts';
import type { Json } from '../../src/source/index.ts';
import { analyse } from '../analyse.ts';

const talk = { type: 'talk', option: { text: 'Hello.', language: 'en-US' } };
const hangup = { type: 'hangup' };

function during(condition: string, hour: number, target: string, more: Record<string, Json> = {}) {
  const option = { condition, hour, minute: -1, false_target_id: target, ...more };
  return { type: 'condition_datetime', option };
}

const named = (id: string, action: object) => ({ id, ...action }) as Json;

/** The hours of a plain Wednesday at which calls come out at each action: `2: 9-16`. */
function hoursOf({ outcomes }: Chain): string[] {
  const midnight = Date.UTC(2026, 5, 10) / 60_000;
  return outcomes.map(({ to, instants, hasPassedAll }) => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
      hasInstant(instants, midnight + hour * 60),
    );
    return `${to?.index ?? 'end'}${hasPassedAll ? ' all' : ''}: ${hours.join(' ')}`;
  });
}

function found(...actions: Json[]): string[][] {
  return analyse(actions)
    .get(chains)
    .map((chain) => [chain.links.map(({ condition }) => condition.index).join(' '), ...hoursOf(chain)]);
}

describe('chains', () => {
  test('no conditions, no chains', () => {
    expect(found(talk, hangup)).toEqual([]);
  });

  test('one window made of two conditions', () => {
    expect(found(during('>=', 20, 'c'), during('<', 22, 'c'), talk, named('c', hangup))).toEqual([
      ['0 1', '2 all: 20 21', '3: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 22 23'],
    ]);
  });

  test('else if: a false condition leads to the next one', () => {
    expect(
      found(
        during('<', 3, 'day'),
        talk,
        hangup,
        named('day', during('<', 21, 'evening')),
        talk,
        hangup,
        named('evening', talk),
      ),
    ).toEqual([['0 3', '1 all: 0 1 2', '4: 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20', '6: 21 22 23']]);
  });

  test('a wait in between makes two chains', () => {
    const [first, second] = found(during('>=', 20, 'c'), talk, during('<', 2, 'c'), talk, named('c', hangup));
    expect(first?.slice(0, 2)).toEqual(['0', '1 all: 20 21 22 23']);
    expect(second?.slice(0, 2)).toEqual(['2', '3 all: 0 1']);
  });

  test('what takes no time in between does not', () => {
    const [chain, ...others] = found(
      during('>=', 20, 'c'),
      { type: 'answer' },
      during('<', 22, 'c'),
      talk,
      named('c', hangup),
    );
    expect(chain?.slice(0, 2)).toEqual(['0 2', '3 all: 20 21']);
    expect(others).toEqual([]);
  });

  test('a chain that is entered in the middle as well begins twice', () => {
    const actions = [
      { type: 'condition_call_status', option: { status: 'progressing', false_target_id: 'b' } },
      during('>=', 20, 'c'),
      named('b', during('<', 22, 'c')),
      talk,
      named('c', hangup),
    ];
    expect(found(...actions).map(([links]) => links)).toEqual(['1 2', '2']);
  });

  test('a false condition without a target ends the run in the chain', () => {
    const condition = { type: 'condition_datetime', option: { condition: '<', hour: 2, minute: -1 } };
    expect(found(condition, talk)).toEqual([
      ['0', '1 all: 0 1', 'end: 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23'],
    ]);
  });

  test('conditions that no call gets to are in no chain', () => {
    expect(found(hangup, during('<', 2, 'c'), named('c', hangup))).toEqual([]);
  });

  test('conditions that jump back to each other at once', () => {
    const [chain] = analyse([named('a', during('<', 2, 'b')), talk, named('b', during('>=', 2, 'a')), hangup]).get(
      chains,
    );
    expect(hoursOf(chain as Chain).slice(0, 1)).toEqual(['1 all: 0 1']);
    expect(chain?.isExact).toBe(true);
  });
});

describe('settled conditions', () => {
  const settled = (...actions: Json[]) =>
    analyse(actions)
      .get(settledConditions)
      .map(({ index }) => index);

  test('are those that all calls pass, or none', () => {
    expect(settled(during('>=', 20, 'c'), during('<', 20, 'c'), talk, named('c', hangup))).toEqual([1]);
    expect(settled(during('>=', 20, 'c'), during('>=', 19, 'c'), talk, named('c', hangup))).toEqual([1]);
  });

  test('are not those that calls pass at some times, or that no call gets to', () => {
    expect(settled(during('>=', 20, 'c'), during('<', 22, 'c'), talk, named('c', hangup))).toEqual([]);
    expect(settled(hangup, during('>=', -1, 'c'), named('c', hangup))).toEqual([]);
    expect(settled(talk, hangup)).toEqual([]);
  });
});

describe('the window of one condition', () => {
  const [condition] = analyse([during('>=', 9, 'c'), named('c', hangup)]).flow.actions;
  const stated = condition === undefined ? undefined : timeConditionOf(condition);
  const at = (hour: number) => Date.UTC(2026, 5, 10, hour) / 60_000;

  test('has the clock on the left by the documentation, and on the right on the engine', () => {
    if (stated === undefined) throw new Error('it states a time');
    const [documented, engine] = [windowOf(stated, 'documented'), windowOf(stated, 'engine')];
    expect([8, 9, 10].map((hour) => hasInstant(documented ?? [], at(hour)))).toEqual([false, true, true]);
    expect([8, 9, 10].map((hour) => hasInstant(engine ?? [], at(hour)))).toEqual([true, true, false]);
  });

  test('is not known where the operator is filled in', () => {
    const [open] = analyse([during('${op}', 9, 'c'), named('c', hangup)]).flow.actions;
    const condition = open === undefined ? undefined : timeConditionOf(open);
    expect(condition).toMatchObject({ operator: undefined, weekdays: [] });
    expect(condition === undefined ? [] : windowOf(condition, 'documented')).toBeUndefined();
  });
});
