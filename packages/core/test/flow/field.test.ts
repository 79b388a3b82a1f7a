import { describe, expect, test } from 'vitest';
import { type Action, readDocument } from '../../src/flow/index.ts';
import { nodeAt, parse } from '../../src/source/index.ts';

function firstAction(text: string): Action {
  const action = readDocument(parse(text)).flows[0]?.actions[0];
  if (action === undefined) throw new Error('no action');
  return action;
}

const connect = `[{
  "type": "connect",
  "option": {
    "Source": { "type": "tel", "target": "+15555550100" },
    "destinations": [{ "type": "sip", "note": 1, "target": "desk@pbx.example.com" }, 7],
    "early_media": true,
    "what": 1
  }
}]`;

describe('the fields of an action', () => {
  const { fields } = firstAction(connect);

  test('are the values that the platform reads, in the order of the text', () => {
    expect(fields.values.map(({ path }) => path)).toEqual([
      'source',
      'source.type',
      'source.target',
      'destinations',
      'destinations[0]',
      'destinations[0].type',
      'destinations[0].target',
      'destinations[1]',
      'early_media',
    ]);
  });

  test('have pointers that lead to them, spelt as they are written', () => {
    const tree = parse(connect);
    for (const { pointer, value } of fields.values) {
      const found = nodeAt(tree, pointer);
      expect([found?.start, found?.end]).toEqual([value.start, value.end]);
    }
    expect(fields.values[0]?.pointer).toBe('/0/option/Source');
  });

  test('belong to records, whatever else stands in these', () => {
    expect(fields.records.map(({ pointer }) => pointer)).toEqual([
      '/0/option',
      '/0/option/Source',
      '/0/option/destinations/0',
    ]);
  });

  test('know what is expected of an element', () => {
    expect(fields.values.find(({ path }) => path === 'destinations[1]')?.shape.is).toBe('record');
  });
});

test('of several spellings of a name the last one is read', () => {
  const { fields } = firstAction('[{ "type": "sleep", "option": { "duration": 1, "Duration": 2 } }]');
  expect(fields.values.map(({ value }) => value.kind === 'number' && value.value)).toEqual([2]);
});

test('there are none without an option object, and none of a type nobody knows', () => {
  for (const text of [
    '[{ "type": "sleep" }]',
    '[{ "type": "sleep", "option": 5 }]',
    '[{ "type": "nap", "option": { "duration": 1 } }]',
  ]) {
    expect(firstAction(text).fields.values).toEqual([]);
  }
});
