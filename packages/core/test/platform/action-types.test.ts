import { describe, expect, test } from 'vitest';
import {
  type ActionType,
  acceptedActionTypes,
  actionTypes,
  CONTRACTS,
  type Contract,
  findActionType,
} from '../../src/platform/index.ts';
import { behaviourTable } from './behaviour-table.ts';

/** The facts about the platform say how many types an upload accepts. */
const ACCEPTED = 43;

test('finds types by their exact name', () => {
  expect(findActionType('goto')?.type).toBe('goto');
  expect(findActionType('Goto')).toBeUndefined();
  expect(findActionType('constructor')).toBeUndefined();
});

test('accepts current and deprecated types on upload', () => {
  expect(acceptedActionTypes).toHaveLength(ACCEPTED);
  expect(acceptedActionTypes.filter(({ standing }) => standing === 'internal' || standing === 'former')).toEqual([]);
});

test('every type behaves as the platform declares', () => {
  const ours = actionTypes.map(({ type, standing, executor, media, onBadOption }) => [
    type,
    `${standing} ${executor} ${media} ${onBadOption}`,
  ]);
  expect(Object.fromEntries(ours)).toEqual(behaviourTable);
});

function edgesUnder(contract: Contract, { edges }: ActionType): ActionType['edges'] {
  return edges.filter((edge) => edge.contract === undefined || edge.contract === contract);
}

describe.each(actionTypes)('$type', (type) => {
  test.each(CONTRACTS)('always has a way on under the %s contract', (contract) => {
    expect(edgesUnder(contract, type).at(-1)?.when).toBeUndefined();
  });

  test('does not read options that it does not have', () => {
    if (Object.keys(type.options).length > 0) expect(type.onBadOption).not.toBe('unread');
    else expect(type.onBadOption).toBe('unread');
  });

  test('says what it does and where that is known from', () => {
    expect(type.summary).toMatch(/^[A-Z].*\.$/);
    expect(type.evidence.length).toBeGreaterThan(0);
    for (const place of type.evidence) expect(place).toMatch(/^bin-[\w./-]+\.\w+:\d[\d,-]*$/);
  });

  test('says how documentation and engine differ, with evidence', () => {
    for (const { documented, engine, evidence } of type.differences) {
      expect(documented).toMatch(/^[A-Z`].*\.$/);
      expect(engine).toMatch(/^[A-Z`].*\.$/);
      expect(evidence).toMatch(/bin-.*:\d|recorded run/);
    }
  });

  test('states a difference wherever the contracts run differently', () => {
    const split = [...type.edges, ...(type.waits ?? [])].some(({ contract }) => contract !== undefined);
    if (split) expect(type.differences).not.toEqual([]);
  });

  test('names a replacement that can be used, exactly when it is no longer the way to write it', () => {
    expect(type.replacement !== undefined).toBe(type.standing === 'deprecated' || type.standing === 'former');
    if (type.replacement !== undefined) expect(findActionType(type.replacement.type)?.standing).toBe('current');
  });
});
