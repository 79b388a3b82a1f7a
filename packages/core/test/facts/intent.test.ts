import { expect, test } from 'vitest';
import { Analysis, type Declared, intendedHours, intendedZone } from '../../src/facts/index.ts';
import { readDocument } from '../../src/flow/index.ts';
import { readWeek, sayWeek } from '../../src/hours/index.ts';
import { parse } from '../../src/source/index.ts';

/** What is taken as meant: hours, zone, and where each comes from. */
function meant(text: string, declared?: Declared): string {
  const [flow] = readDocument(parse(text)).flows;
  const analysis = new Analysis(flow!, { contract: 'documented', channel: 'call', declared });
  const hours = analysis.get(intendedHours);
  const zone = analysis.get(intendedZone);
  return [
    hours === undefined ? 'no hours' : `${sayWeek(hours.week)} by ${hours.source}`,
    zone === undefined ? 'no zone' : `${zone.zone.name} by ${zone.source}`,
  ].join(', ');
}

function flow(prompts: readonly string[], detail = ''): string {
  return JSON.stringify({ detail, actions: prompts.map((text) => ({ type: 'talk', option: { text } })) });
}

const prompt = 'We are here Monday through Friday, 9 AM to 5 PM Eastern.';
const detail = 'Hotline, weekdays 8:00-16:00 (CET)';

test('what is more binding wins: declared, comment, detail, prompt', () => {
  expect(meant(flow([prompt]))).toBe('Mon–Fri 09:00–17:00 by prompt, America/New_York by prompt');
  expect(meant(flow([prompt], detail))).toBe('Mon–Fri 08:00–16:00 by detail, CET by detail');
  const commented = `// daily 07:00-19:00\n${flow([prompt], detail)}`;
  expect(meant(commented)).toBe('daily 07:00–19:00 by comment, CET by detail');
  const read = readWeek('sat 10:00-14:00');
  const hours = { timezone: 'Asia/Seoul', ...('week' in read && { week: read.week }) };
  expect(meant(commented, { hours })).toBe('Sat 10:00–14:00 by declared, Asia/Seoul by declared');
  expect(meant(commented, { hours: { timezone: 'Asia/Seoul' } })).toBe(
    'daily 07:00–19:00 by comment, Asia/Seoul by declared',
  );
});

test('what two texts of one source say differently is not said', () => {
  expect(meant(flow([prompt, 'Orders: Monday to Friday, 8 AM to 8 PM Eastern.']))).toBe(
    'no hours, America/New_York by prompt',
  );
  expect(meant(flow([prompt, 'Monday to Friday, 9 AM to 5 PM, Berlin time.']))).toBe(
    'Mon–Fri 09:00–17:00 by prompt, no zone',
  );
  expect(meant(flow([prompt, 'We are open from 9 AM to 5 PM.']))).toBe(meant(flow([prompt])));
});

test('markup is no part of what is said', () => {
  expect(meant(flow(['<speak>Monday to Friday,<break time="1s"/> 9 AM to 5 PM.</speak>']))).toBe(
    'Mon–Fri 09:00–17:00 by prompt, no zone',
  );
});

test('a comment belongs to the flow it stands in', () => {
  const [one, other] = ['mon 9:00-10:00', 'tue 9:00-10:00'].map(
    (words) => `{ // ${words}\n "actions": [{ "type": "hangup" }] }`,
  );
  const { flows } = readDocument(parse(`[${one ?? ''}, ${other ?? ''}]`));
  expect(flows.map(({ comments }) => comments)).toEqual([['mon 9:00-10:00'], ['tue 9:00-10:00']]);
});
