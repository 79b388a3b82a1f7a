import { Analysis, timetables } from '@callflow-lint/core/facts';
import { readDocument } from '@callflow-lint/core/flow';
import { findZone, readWeek, seasonsOf, shiftWeek, type Week } from '@callflow-lint/core/hours';
import type { Contract } from '@callflow-lint/core/platform';
import { applyEdits, parse } from '@callflow-lint/core/source';
import { describe, expect, test } from 'vitest';
import { session } from '../src/index.ts';

const OPEN = '3a1c9c1e-7d0b-4a55-9c0e-1a3d5c7f9b10';
const CLOSED = 'c7d1b3a0-52f4-4a0e-9d61-0f6f1f0c2a01';

/** Hours, and conditions that ask for the same figures in UTC. */
const OFFICES: readonly [string, readonly object[]][] = [
  [
    'mon-fri 09:00-17:00',
    [
      { condition: '>=', hour: 9, weekdays: [1, 2, 3, 4, 5] },
      { condition: '<', hour: 17 },
    ],
  ],
  [
    'mon-fri 09:30-17:45',
    [
      { condition: '>=', hour: 9, minute: 30, weekdays: [1, 2, 3, 4, 5] },
      { condition: '<', hour: 17, minute: 45 },
    ],
  ],
  [
    'sat-sun 10:00-14:00',
    [
      { condition: '>=', hour: 10, weekdays: [6, 0] },
      { condition: '<', hour: 14 },
    ],
  ],
  [
    'daily 08:00-19:00',
    [
      { condition: '>=', hour: 8 },
      { condition: '<', hour: 19 },
    ],
  ],
  ['sun 00:00-06:00', [{ condition: '<', hour: 6, weekdays: [0] }]],
];

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'America/St_Johns',
  'Asia/Seoul',
];

function flowOf(options: readonly object[], opening: object): string {
  const conditions = options.map((option) => ({
    type: 'condition_datetime',
    option: { minute: -1, ...option, false_target_id: CLOSED },
  }));
  const closed = { id: CLOSED, type: 'talk', option: { text: 'We are closed.', language: 'en-US' } };
  const actions = [{ type: 'answer' }, ...conditions, opening, { type: 'hangup' }, closed, { type: 'hangup' }];
  return JSON.stringify(actions, null, 2);
}

function weekOf(text: string): Week {
  const read = readWeek(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.week;
}

/** The flows that each suggestion leads to, and the hours (UTC) that they really have. */
function converted(text: string, timezone: string, week: Week, contract: Contract) {
  const { diagnostics } = session({ contract, declared: { hours: { timezone, week } } }).lint(text);
  const [diagnostic] = diagnostics.filter(({ rule }) => rule === 'business-hours-offset');
  return (diagnostic?.fixes ?? []).map(({ edits }) => {
    const applied = applyEdits(text, edits);
    if (!('text' in applied)) throw new Error('The edits overlap.');
    const tree = parse(applied.text);
    expect(tree.problems).toEqual([]);
    const [flow] = readDocument(tree).flows;
    const analysis = new Analysis(flow!, { contract, channel: 'call', declared: { hours: { timezone: 'UTC', week } } });
    return { text: applied.text, hours: analysis.get(timetables)[0]?.seasons[0]?.week };
  });
}

describe.each(ZONES)('%s', (timezone) => {
  const offsets = [...new Set(seasonsOf(findZone(timezone)!).map(({ offset }) => offset))];

  test.each(OFFICES)('%s', (hours, options) => {
    const week = weekOf(hours);
    for (const opening of [{ type: 'echo' }, { id: OPEN, type: 'echo' }]) {
      const results = converted(flowOf(options, opening), timezone, week, 'documented');
      expect(results.length).toBeGreaterThan(0);
      const wanted = offsets.map((offset) => shiftWeek(week, -offset));
      for (const result of results) expect(wanted).toContainEqual(result.hours);
      // What was mended is right in one season at least.
      const { diagnostics } = session({ contract: 'documented', declared: { hours: { timezone, week } } }).lint(
        results[0]!.text,
      );
      const left = diagnostics.map(({ rule }) => rule);
      expect(left).toEqual(offsets.length > 1 ? ['daylight-saving-drift'] : []);
    }
  });
});

test('on the engine weekdays cannot be asked for, so there is nothing to suggest', () => {
  const [hours, options] = OFFICES[0]!;
  expect(converted(flowOf(options, { type: 'echo' }), 'Asia/Seoul', weekOf(hours), 'engine')).toEqual([]);
});

test('comments are not lost', () => {
  const [hours, options] = OFFICES[0]!;
  const text = flowOf(options, { type: 'echo' }).replace('"hour": 17', '/* closing time */ "hour": 17');
  expect(converted(text, 'Asia/Seoul', weekOf(hours), 'documented')).toEqual([]);
});

test.each([
  ['Asia/Seoul', 'documented', 'plain', []],
  ['America/New_York', 'documented', 'plain', ['No fixed UTC hours are right all year']],
  ['Asia/Seoul', 'documented', 'commented', ['cannot be rewritten by a fix']],
  ['Asia/Seoul', 'engine', 'plain', ['a list of them drops the call']],
] as const)('what no conditions can do is said: %s, %s, %s', (timezone, contract, kind, expected) => {
  const [hours, options] = OFFICES[0]!;
  // On the engine the option stands left of the operator, and a list of weekdays would end the call by itself.
  const reversed = [
    { condition: '<=', hour: 9 },
    { condition: '>', hour: 17 },
  ];
  const plain = flowOf(contract === 'engine' ? reversed : options, { type: 'echo' });
  const text = kind === 'plain' ? plain : plain.replace('"hour": 17', '/* closing time */ "hour": 17');
  const declared = { hours: { timezone, week: weekOf(hours) } };
  const { diagnostics } = session({ contract, declared }).lint(text);
  const help = diagnostics.find(({ rule }) => rule === 'business-hours-offset')?.help ?? '';
  expect(help).toContain('Write the hours in UTC');
  const said = [
    'No fixed UTC hours are right all year',
    'cannot be rewritten by a fix',
    'a list of them drops the call',
  ];
  expect(said.filter((sentence) => help.includes(sentence))).toEqual(expected);
});
