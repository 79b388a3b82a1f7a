import type { Declared } from '@callflow-lint/core/facts';
import { readWeek } from '@callflow-lint/core/hours';
import { defineRule } from '@callflow-lint/core/rule';
import { expect, test } from 'vitest';
import { OptionError, session } from '../src/index.ts';

test('takes hours that make sense', () => {
  const read = readWeek('mon-fri 09:00-17:00, sat 22:00-02:00');
  if ('problem' in read) throw new Error(read.problem);
  const hours = { timezone: 'Asia/Seoul', week: read.week, holidays: ['2028-02-29'] };
  expect(() => session({ declared: { hours } })).not.toThrow();
});

test('hands what is declared to the rules', () => {
  const rule = defineRule({
    summary: 'A project with a time zone.',
    group: 'time',
    contract: 'both',
    level: 'warn',
    since: '0.1.0',
    messages: { zone: { text: 'It is in {{zone}}.', consequence: 'none', caller: 'Nothing.' } },
    help: 'Nothing.',
    on: 'flow',
    *check(flow, _, { setting }) {
      const zone = setting.declared?.hours?.timezone;
      if (zone !== undefined) yield { at: flow.head, message: 'zone', data: { zone } };
    },
  });
  const flow = '[{ "type": "hangup" }]';
  const found = (declared: Declared | undefined) =>
    session({ extraRules: { zone: rule }, ...(declared && { declared }) })
      .lint(flow)
      .diagnostics.map(({ message }) => message);
  expect(found({ hours: { timezone: 'Asia/Seoul' } })).toEqual(['It is in Asia/Seoul.']);
  expect(found(undefined)).toEqual([]);
});

test.each([
  [{ timezone: 'Europa/Berlin' }, 'There is no time zone "Europa/Berlin". Did you mean "Europe/Berlin"?'],
  [{ timezone: 'home' }, 'There is no time zone "home". Names look like "America/New_York".'],
  [{ week: [{ from: 60, to: 20_000 }] }, 'The hours from minute 60 to minute 20000 are no part of a week.'],
  [{ holidays: ['2027-02-29'] }, '"2027-02-29" is no date; holidays are written like "2026-12-25".'],
  [{ holidays: ['25.12.2026'] }, '"25.12.2026" is no date; holidays are written like "2026-12-25".'],
])('says what is wrong with %j', (hours, message) => {
  expect(() => session({ declared: { hours } })).toThrow(new OptionError(message));
});

test('no rule on time says anything about a flow that never asks for the time', () => {
  const words = 'We are closed. Our hours are Monday through Friday, 9 AM to 5 PM Eastern.';
  const flow = JSON.stringify([{ type: 'talk', option: { text: words, language: 'en-US' } }, { type: 'hangup' }]);
  const week = [{ from: 1980, to: 2460 }];
  const { rules, lint } = session({ preset: 'strict', declared: { hours: { timezone: 'Europe/Berlin', week } } });
  const found = lint(`// weekdays 9:00-17:00\n${flow}`).diagnostics.map(({ rule }) => rules.get(rule)?.group);
  expect(found).not.toContain('time');
});
