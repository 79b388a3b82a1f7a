import { expect, test } from 'vitest';
import { findingAt, flowAt, nodeAt } from '../src/node-at.ts';

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

const at = (line: number, character: number) => ({ line, character });

test('finds the action at a position', () => {
  const places = [range(2, 4, 4, 5), range(5, 4, 5, 30)].map((each) => ({ range: each, selection: each }));
  expect([at(3, 0), at(5, 30), at(5, 31), at(0, 0)].map((position) => nodeAt({ places }, position))).toEqual([
    0,
    1,
    undefined,
    undefined,
  ]);
});

test('finds the narrowest finding at a position', () => {
  const finding = { rule: '', severity: 'warn', message: '', consequence: '', node: null, path: [] } as const;
  const findings = [range(1, 0, 9, 0), range(3, 4, 3, 9), range(3, 2, 3, 20)].map((each) => ({
    ...finding,
    range: each,
  }));
  expect([at(3, 5), at(3, 15), at(5, 0), at(10, 0)].map((position) => findingAt({ findings }, position))).toEqual([
    1,
    2,
    0,
    undefined,
  ]);
});

test('finds the innermost flow at a position, else the first one', () => {
  const flows = [range(0, 0, 20, 0), range(5, 0, 8, 0)].map((each, index) => ({ range: each, index }));
  expect([at(6, 0), at(10, 0), at(30, 0)].map((position) => flowAt(flows, position)?.index)).toEqual([1, 0, 0]);
  expect(flowAt<(typeof flows)[number]>([], at(0, 0))?.index).toBeUndefined();
});
