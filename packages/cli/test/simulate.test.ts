import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../src/main.ts';
import { Output } from '../src/output/output.ts';
import { readScript, ScriptError } from '../src/simulate/script.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const MENU = '11111111-1111-4111-8111-111111111111';
const SALES = '22222222-2222-4222-8222-222222222222';
const CLOSED = '33333333-3333-4333-8333-333333333333';

const flow = `{
  "name": "Support line",
  "actions": [
    { "type": "answer" },
    { "id": "${MENU}", "type": "talk", "option": { "text": "Hello \${caller}, press one.", "language": "en-US" } },
    { "type": "digits_receive", "option": { "duration": 5000, "length": 1 } },
    { "type": "branch", "option": { "default_target_id": "${MENU}", "target_ids": { "1": "${SALES}" } } },
    { "id": "${SALES}", "type": "condition_datetime", "option": { "condition": "==", "hour": 14, "minute": -1, "false_target_id": "${CLOSED}" } },
    { "type": "hangup" },
    { "id": "${CLOSED}", "type": "talk", "option": { "text": "We are closed.", "language": "en-US" } }
  ]
}
`;
const cwd = folderWith({
  'menu.json': flow,
  'run.txt': 'set caller=Ann\nat 2026-03-02T14:30Z\ntimeout\npress 1 # at last\npress 9\n',
});

const script = (text: string, ...args: string[]) =>
  runCli(['simulate', 'menu.json', '--script', '-', ...args], { cwd, input: text });

describe('a script', () => {
  test('is played step by step', async () => {
    const { stdout, code } = await runCli(['simulate', 'menu.json', '--script', 'run.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "menu.json  Support line
      call, ringing · as the engine of 2026-08-22 runs it · Mon 2026-03-02 14:30 UTC

        1  line 4    action 0 (answer)
        2  line 5    action 1 (talk)
                     says: "Hello Ann, press one."
        3  line 6    action 2 (digits_receive)           nobody presses anything, time is up
        4  line 7    action 3 (branch)
        5  line 5    action 1 (talk)
                     says: "Hello Ann, press one."
        6  line 6    action 2 (digits_receive)           the caller presses 1
                     digits: "1"
        7  line 7    action 3 (branch)
                     digits: none any more
        8  line 8    action 4 (condition_datetime)       at 2026-03-02T14:30Z
        9  line 9    action 5 (hangup)

      hangup  The flow hangs up. (9 steps)
        caller = "Ann"
        not used: line 5: press 9
      "
    `);
  });

  test('chooses the time', async () => {
    const { stdout } = await script('at 2026-03-02T08:00Z\npress 1');
    expect(stdout).toContain('at 2026-03-02T08:00Z');
    expect(stdout).toContain('finished  The flow is at its end, so the platform hangs up.');
  });

  test('may press keys during a prompt', async () => {
    const { stdout } = await script('at 2026-03-02T14:00Z\npress 1 during talk');
    expect(stdout).toMatch(/action 1 \(talk\) +the caller presses 1/);
  });

  test('keys that are left over are pressed at the next question', async () => {
    const { stdout } = await script('at 2026-03-02T14:00Z\npress 91');
    expect(stdout).toMatch(/presses 9[\s\S]*presses 1\n/);
  });

  test('as JSON', async () => {
    const { stdout } = await script('at 2026-03-02T14:00Z\npress 1', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'hangup', advances: 6, rejected: null, unused: [] });
  });

  test('without any, a caller who never answers is dropped', async () => {
    const { stdout, code } = await runCli(['simulate', 'menu.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('the run takes more steps than the platform allows');
  });

  test.each([
    ['pres 1', 'Line 1, "pres 1": did you mean "press"?'],
    ['press one', 'keys are digits'],
    ['at noon', 'a time is written'],
    ['status asleep', 'ringing, progressing'],
    ['press 1\nset a=b', 'goes before line 1'],
    ['happens luck', 'machine-detected'],
    ['set tier', 'NAME=VALUE'],
  ])('%j is refused: %s', async (text, message) => {
    expect(() => readScript(text, 0)).toThrow(ScriptError);
    const { stderr, code } = await script(text);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a flow the platform refuses', async () => {
    const folder = folderWith({ 'odd.json': '{ "actions": [{ "type": "juggle" }] }' });
    const { stdout, code } = await runCli(['simulate', 'odd.json'], { cwd: folder });
    expect([code, stdout.includes('INVALID_ACTION_TYPE at /actions/0/type')]).toEqual([1, true]);
  });

  test('of several flows one has to be chosen, and the others can be fetched', async () => {
    const id = '44444444-4444-4444-8444-444444444444';
    const folder = folderWith({
      'two.json': JSON.stringify([
        { name: 'Outer', actions: [{ type: 'fetch_flow', option: { flow_id: id } }, { type: 'hangup' }] },
        { id, name: 'Inner', actions: [{ type: 'answer' }] },
      ]),
    });
    const none = await runCli(['simulate', 'two.json'], { cwd: folder });
    expect([none.code, none.stderr.includes('--flow')]).toEqual([3, true]);
    const { stdout, code } = await runCli(['simulate', 'two.json', '--flow', 'Outer'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('action 0 (answer)');
  });

  test('a flow that is not in the file does nothing, and a queue has a flow to wait with', async () => {
    const away = '55555555-5555-4555-8555-555555555555';
    const folder = folderWith({
      'queue.json': JSON.stringify([
        { type: 'fetch_flow', option: { flow_id: away } },
        { type: 'queue_join', option: { queue_id: MENU } },
        { type: 'hangup' },
      ]),
    });
    const { stdout, code } = await runCli(['simulate', 'queue.json'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(3)).toMatchInlineSnapshot(`
      [
        "  1  line 1    action 0 (fetch_flow)",
        "               the flow "55555555-5555-4555-8555-555555555555" is not in this file; taken as doing nothing",
        "  2  line 1    action 1 (queue_join)",
        "  3            fetch_flow, added by the platform (by /actions/1)",
        "  4            sleep, added by the platform (by pushed:fetch_flow)",
        "  5            confbridge_join, added by the platform (by /actions/1)",
        "  6  line 1    action 2 (hangup)",
        "",
        "hangup  The flow hangs up. (6 steps)",
        "",
      ]
    `);
    const json = await runCli(['simulate', 'queue.json', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: 'hangup',
      steps: [{ missingFlow: away }, {}, {}, {}, {}, {}],
    });
    const busy = await runCli(['simulate', 'queue.json', '--script', '-'], { cwd: folder, input: 'no-agent\n' });
    expect([busy.code, busy.stdout.match(/sleep, added/g)?.length]).toEqual([0, 2]);
  });

  test('no flow at all is as missing as on the platform', async () => {
    const folder = folderWith({ 'none.json': '[{ "type": "fetch_flow", "option": {} }, { "type": "hangup" }]' });
    const { stdout, code } = await runCli(['simulate', 'none.json'], { cwd: folder });
    expect([code, stdout.includes('the flow that was asked for does not exist')]).toEqual([1, true]);
  });

  test('readable ids are as broken as on the platform, unless one says otherwise', async () => {
    const folder = folderWith({
      'menu.json':
        '{ "actions": [{ "type": "goto", "option": { "target_id": "end", "loop_count": 1 } }, { "id": "end", "type": "hangup" }] }',
    });
    expect((await runCli(['simulate', 'menu.json'], { cwd: folder })).code).toBe(1);
    expect((await runCli(['simulate', 'menu.json', '--symbolic-ids'], { cwd: folder })).code).toBe(0);
  });
});

describe('by hand', () => {
  /** Plays a call on streams instead of a terminal. */
  async function play(...answers: string[]): Promise<{ text: string; code: number }> {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const screen = new PassThrough();
    const output = new Output(screen);
    stdin.end(answers.map((answer) => `${answer}\n`).join(''));
    const code = await main(['simulate', 'menu.json', '--no-color'], {
      stdin: stdin,
      stdout: output,
      stderr: output,
      env: {},
      cwd,
      program: import.meta.url,
    });
    screen.end();
    const text = (await screen.toArray()).join('');
    return { text, code };
  }

  test('asks for keys and the time, and nothing else', async () => {
    const { text, code } = await play('', '1', '2026-03-02T14:05Z');
    expect(code).toBe(0);
    expect(text.match(/›/g)).toHaveLength(3);
    expect(text).toContain('hangup  The flow hangs up.');
  });

  test('goes back', async () => {
    const { text } = await play('', '1', 'b', '', '', '1', '14:05');
    expect(text).toContain('↶ back to after step 2');
    expect(text).toContain('hangup  The flow hangs up.');
  });

  test('explains what it did not understand', async () => {
    const { text } = await play('', 'one', '?', '1', 'noon', '14:00');
    expect(text).toContain('Keys are digits, * and #, without blanks.');
    expect(text).toContain('b goes back to the last question');
    expect(text).toContain('Write 2026-03-02T14:30Z');
  });

  test('can be left', async () => {
    const { text, code } = await play('', 'q');
    expect([text.includes('left  after 2 steps.'), code]).toEqual([true, 0]);
  });

  test('ends when the input does', async () => {
    expect((await play('')).text).toContain('left  after 2 steps.');
  });
});
