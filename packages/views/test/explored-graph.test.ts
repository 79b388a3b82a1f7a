import { Analysis } from '@callflow-lint/core/facts';
import { expect, test } from 'vitest';
import { exploredGraph } from '../src/graph/index.ts';
import { flowOf, MENU } from './flow-of.ts';

function graphOf(flow: object) {
  return exploredGraph(new Analysis(flowOf(flow).flow, { contract: 'documented', channel: 'call' }));
}

test('says of each action what it is, what it does, and whether calls get there', () => {
  const rows = graphOf(MENU).nodes.map(({ role, text, reach }) => [role, text, reach]);
  expect(rows).toEqual([
    ['works', '', 'always'],
    ['speaks', '“Press 1 or 2.”', 'always'],
    ['asks', 'duration 5000 ms · length 1', 'always'],
    ['decides', '', 'always'],
    ['speaks', '', 'never'],
    ['speaks', '“Sales.”', 'sometimes'],
  ]);
});

test('says of each way whether calls take it', () => {
  const rows = graphOf(MENU).edges.map(({ from, to, caption, isTaken }) => [from, to, caption, isTaken]);
  expect(rows).toEqual([
    [0, 1, '', true],
    [1, 2, '', true],
    [2, 3, '', true],
    [3, 4, 'otherwise', false],
    [3, 5, '1', true],
    [3, undefined, '2', false],
    [3, 1, 'default', true],
    [4, 5, '', false],
  ]);
});

test('says where runs end by a fault of the flow, and where there is nothing behind', () => {
  const endings = graphOf(MENU).nodes.map((node) => node.endings.map(({ outcome }) => outcome));
  expect(endings[3]).toEqual(['dropped']);
  expect(endings[5]).toEqual(['finished']);
});

test('tells a way that jumps from one that runs on to the same action', () => {
  const { edges } = graphOf({
    actions: [
      { type: 'branch', option: { target_ids: { 1: 'end' }, default_target_id: 'next' } },
      { id: 'next', type: 'beep' },
      { id: 'end', type: 'hangup' },
    ],
  });
  const rows = edges.filter(({ from }) => from === 0).map(({ to, kind, isTaken }) => [to, kind, isTaken]);
  expect(rows).toEqual([
    [1, 'runs on', false],
    // Nobody was asked for a key.
    [2, 'jumps', false],
    [1, 'jumps', true],
  ]);
});

test('shows the window of a condition on the time, whom a call goes to, and ids only as far as one reads them', () => {
  const { nodes } = graphOf({
    actions: [
      { type: 'condition_datetime', option: { condition: '==', hour: 9, minute: -1, false_target_id: 'closed' } },
      { type: 'connect', option: { destinations: [{ type: 'tel', target: '+12025550102' }] } },
      { id: 'closed', type: 'queue_join', option: { queue_id: '0f2a7f3e-51f4-4e0c-9b7d-3c8f0c6a1d05' } },
    ],
  });
  expect(nodes.map(({ text }) => text)).toEqual(['09:00–09:59 UTC', '+12025550102', 'queue_id 0f2a7f3e…']);
});
