import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const OPEN = '3a1c9c1e-7d0b-4a55-9c0e-1a3d5c7f9b10';

/** Open from one UTC hour to another, Monday to Friday. */
function office(from: number, to: number, words = 'We are closed.'): string {
  const ask = (condition: string, hour: number) => ({
    type: 'condition_datetime',
    option: { condition, hour, minute: -1, weekdays: [1, 2, 3, 4, 5], false_target_id: OPEN },
  });
  const closed = { id: OPEN, type: 'talk', option: { text: words, language: 'en-US' } };
  return JSON.stringify([
    ask('>=', from),
    ask('<', to),
    { type: 'echo' },
    { type: 'hangup' },
    closed,
    { type: 'hangup' },
  ]);
}

test('shows a week, winter beside summer, and what differs from the hours that are meant', async () => {
  const cwd = folderWith({ 'office.json': office(14, 22) });
  const args = ['hours', 'office.json', '--timezone', 'America/New_York', '--hours', 'mon-fri 09:00-17:00'];
  const { code, stdout } = await runCli(args, { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('in winter (UTC-05:00)      in summer (UTC-04:00)');
  expect(stdout).toContain('Mon  .........########.......   .........-#######+......');
  expect(stdout).toContain('Sat  ........................   ........................');
});

test('takes zone and hours from the flow, and its configuration over that', async () => {
  const words = 'We are here Monday through Friday, 9 AM to 5 PM Eastern.';
  const config = JSON.stringify({ timezone: 'Asia/Seoul' });
  const cwd = folderWith({
    'own/office.json': office(14, 22, words),
    'team/office.json': office(0, 8, words),
    'team/callflow-lint.config.json': config,
  });
  expect((await runCli(['hours', 'own/office.json'], { cwd })).stdout).toContain('America/New_York');
  const { stdout } = await runCli(['hours', 'team/office.json'], { cwd });
  expect(stdout).toContain('Asia/Seoul\n     all year (UTC+09:00)');
  expect(stdout).toContain('Mon  .........########.......\n');
  expect((await runCli(['hours', 'team/office.json', '--no-config'], { cwd })).stdout).toContain('America/New_York');
});

test('draws the same as SVG', async () => {
  const cwd = folderWith({ 'office.json': office(9, 17) });
  const args = [
    'hours',
    'office.json',
    '--timezone',
    'Asia/Kathmandu',
    '--hours',
    'mon-fri 09:00-17:00',
    '--svg',
    'week.svg',
  ];
  expect((await runCli(args, { cwd })).code).toBe(0);
  const svg = readFileSync(join(cwd, 'week.svg'), 'utf8');
  // 09:00 UTC is 14:45 there: closed until then, and open until 22:45.
  expect(svg).toContain('<rect x="135" y="64" width="86.25" height="21" fill="url(#missing)"/>');
  expect(svg).toContain('<rect x="255" y="64" width="86.25" height="21" fill="url(#extra)"/>');
  expect(svg.match(/<g /g)).toHaveLength(1);
});

test('says so when there is nothing to show, or the options make no sense', async () => {
  const cwd = folderWith({ 'plain.json': '[{ "type": "hangup" }]', 'office.json': office(9, 17) });
  expect((await runCli(['hours', 'plain.json'], { cwd })).stdout).toBe(
    'plain.json: no call gets to a condition on the time.\n',
  );
  const zone = await runCli(['hours', 'office.json', '--timezone', 'Europa/Berlin'], { cwd });
  expect([zone.code, zone.stderr]).toEqual([2, expect.stringContaining('Did you mean "Europe/Berlin"?')]);
  const hours = await runCli(['office.json', '--hours', '9-5'], { cwd });
  expect([hours.code, hours.stderr]).toEqual([2, expect.stringContaining('--hours cannot be read: "9-5" is neither')]);
});

test('lints against hours of the command line, which win over the configuration', async () => {
  const config = JSON.stringify({ timezone: 'Asia/Seoul', businessHours: { 'mon-fri': '09:00-17:00' } });
  const cwd = folderWith({ 'office.json': office(0, 8), 'callflow-lint.config.json': config });
  expect((await runCli(['office.json'], { cwd })).stdout).not.toContain('business-hours-offset');
  const { code, stdout } = await runCli(['office.json', '--timezone', 'Asia/Tokyo', '--hours', 'mon-fri 08:00-16:00'], {
    cwd,
  });
  expect(stdout).toContain('In Asia/Tokyo this opens 09:00–17:00 all year; your hours are 08:00–16:00.');
  expect(code).toBe(1);
});

test('tells on which of the declared holidays it is open all the same', async () => {
  const config = { timezone: 'America/New_York', holidays: ['2026-12-25', '2026-12-26', '2026-07-03'] };
  const cwd = folderWith({ 'office.json': office(14, 22), 'callflow-lint.config.json': JSON.stringify(config) });
  const { stdout } = await runCli(['hours', 'office.json'], { cwd });
  // The 26th is a Saturday, and in July the clocks are an hour ahead.
  expect(stdout).toContain('Open on holidays:\n  2026-12-25  09:00–17:00\n  2026-07-03  10:00–18:00\n');
  expect(stdout).not.toContain('2026-12-26');
});
