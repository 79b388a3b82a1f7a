import { expect, test } from 'vitest';
import { type Exploration, explore, Plan } from '../../src/explore/index.ts';
import { ingest, type Program } from '../../src/machine/index.ts';
import { CONTRACTS } from '../../src/platform/index.ts';
import type { Json } from '../../src/source/index.ts';
import { bruteForce, endingLine, type Outcomes, type World } from './brute-force.ts';

/**
 * A letter of an alphabet: an action, or one for each action that it may lead to.
 *
 * The small alphabet: a talk that waits; a digits_receive of one key; a hangup; and, for each target, a goto that counts
 * one jump, a condition_datetime from ten o'clock on (false leads to the target), and a branch of which key 1 leads to the
 * target and everything else to the first action. The large alphabet has besides: answer, stop, and, for each target, a
 * branch of key 1 without default, and a condition_call_status that asks for a ringing call.
 *
 * No symmetric cases are left out.
 */
type Letter = (target: string) => { readonly type: string; readonly option: Json };

const plain =
  (type: string, option: Json = {}): Letter =>
  () => ({ type, option });

const SINGLE = [
  plain('talk', { text: 'Hello.' }),
  plain('digits_receive', { duration: 3000, length: 1 }),
  plain('hangup'),
];
const AIMED: readonly Letter[] = [
  (target) => ({ type: 'goto', option: { target_id: target, loop_count: 1 } }),
  (target) => ({
    type: 'condition_datetime',
    option: { condition: '>=', hour: 10, minute: -1, false_target_id: target },
  }),
  (target) => ({ type: 'branch', option: { target_ids: { 1: target }, default_target_id: 'n0' } }),
];
const MORE_SINGLE = [...SINGLE, plain('answer'), plain('stop')];
const MORE_AIMED: readonly Letter[] = [
  ...AIMED,
  (target) => ({ type: 'branch', option: { target_ids: { 1: target } } }),
  (target) => ({ type: 'condition_call_status', option: { status: 'ringing', false_target_id: target } }),
];

/** Key 2 stands for all keys that no branch lists; under each contract one of the instants passes, one does not. */
const WORLD: World = {
  keys: ['', '1', '2'],
  instants: [Date.UTC(2026, 5, 10, 9) / 60_000, Date.UTC(2026, 5, 10, 11) / 60_000],
};

/** Every flow of so many actions. */
function* flows(length: number, single: readonly Letter[], aimed: readonly Letter[]): Generator<Program> {
  const targets = Array.from({ length }, (_, index) => `n${index}`);
  const letters = [
    ...single.map((letter) => letter('')),
    ...targets.flatMap((target) => aimed.map((letter) => letter(target))),
  ];
  for (let number = 0; number < letters.length ** length; number++) {
    const actions = targets.map((id, place) => {
      return { id, ...(letters[Math.floor(number / letters.length ** place) % letters.length] as ReturnType<Letter>) };
    });
    yield ingest({ actions }, { ids: 'symbolic' }).program as Program;
  }
}

function explored({ nodes }: Exploration): Outcomes {
  const depths: Record<number, number> = {};
  const endings = new Set<string>();
  for (const { state, depth, exits } of nodes) {
    const { index } = state.position;
    depths[index] = Math.min(depth, depths[index] ?? depth);
    for (const { way } of exits) if (way.ending !== undefined) endings.add(endingLine(index, way.ending));
  }
  return { depths, endings: [...endings].sort() };
}

/** Compares as text, which is quicker by far than comparing values. */
function compare(program: Program): void {
  for (const contract of CONTRACTS) {
    const found = JSON.stringify(explored(explore(new Plan(program, contract, 'call'))));
    const wanted = JSON.stringify(bruteForce(program, contract, WORLD));
    if (found !== wanted)
      expect({ contract, ...(JSON.parse(found) as Outcomes), program: describe(program) }).toEqual(JSON.parse(wanted));
  }
}

function describe({ instructions }: Program): string {
  return instructions.map(({ type, option }) => `${type.type} ${JSON.stringify(option)}`).join('; ');
}

test('all 8,235 flows of up to three actions over the large alphabet: what is reached, in how many steps, and how runs end', () => {
  let count = 0;
  for (const length of [1, 2, 3]) {
    for (const program of flows(length, MORE_SINGLE, MORE_AIMED)) {
      compare(program);
      count++;
    }
  }
  expect(count).toBe(8_235);
});

test('all 50,625 flows of four actions over the small alphabet: the same', () => {
  let count = 0;
  for (const program of flows(4, SINGLE, AIMED)) {
    compare(program);
    count++;
  }
  expect(count).toBe(50_625);
}, 300_000);
