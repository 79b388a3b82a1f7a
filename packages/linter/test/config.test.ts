import { describe, expect, test } from 'vitest';
import { isWanted, optionsFor, readConfig } from '../src/config/index.ts';

const told = (text: string) =>
  readConfig(text).problems?.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('what is wrong with a configuration is told with its place', () => {
  test.each([
    ['{\n  "ruels": {}\n}', '2:3 There is no setting "ruels" here. Did you mean "rules"?'],
    [
      '{ "rules": { "danglng-target": "off" } }',
      '1:14 There is no rule "danglng-target". Did you mean "dangling-target"?',
    ],
    [
      '{ "rules": { "step-cap": "errr" } }',
      '1:26 The value of "step-cap" is one of error, warn, off, not "errr". Did you mean "error"?',
    ],
    ['{ "rules": { "step-cap": [] } }', '1:26 The value of "step-cap" is missing in this list.'],
    ['{ "rules": { "step-cap": ["off", {}, 1] } }', '1:38 Nothing belongs behind the options.'],
    ['{ "rules": { "step-cap": ["off", { "a": 1 }] } }', '1:36 There is no setting "a" here.'],
    [
      '{ "rules": { "insecure-url": ["warn", { "host": ["a"] }] } }',
      '1:41 There is no setting "host" here. Did you mean "hosts"?',
    ],
    ['{ "rules": { "insecure-url": ["warn", { "hosts": "a" }] } }', '1:50 "hosts" is a list, not "a".'],
    [
      '{ "rules": { "missing-description": ["warn", { "members": ["nam"] }] } }',
      '1:60 "members" is one of name, detail, not "nam". Did you mean "name"?',
    ],
    ['{ "rules": ["step-cap"] }', '1:12 "rules" is an object, not a list.'],
    ['{ "channel": true }', '1:14 "channel" is a text, not true.'],
    ['{ "include": { "a": 1 } }', '1:14 "include" is a list, not an object.'],
    ['{ "include": ["a", 1] }', '1:20 "include" is a text, not 1.'],
    ['{ "overrides": [{ "file": "a" }] }', '1:19 There is no setting "file" here. Did you mean "files"?'],
    ['{ "rules": {}, "rules": {} }', '1:16 The key "rules" is written twice in this object; the last one wins.'],
    ['{ "rules": {} "channel": "call" }', '1:14 A comma is missing here.'],
    ['{ "timezone": "Europe/Berln" }', '1:15 There is no time zone "Europe/Berln". Did you mean "Europe/Berlin"?'],
    ['{ "businessHours": "mon 9-17" }', '1:20 "9-17" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).'],
    [
      '{ "businessHours": { "mon": "9:00-12:00", "holiday": [] } }',
      '1:20 "holiday" is neither a weekday (mon, mon-fri) nor a time (09:00-17:00).',
    ],
    ['{ "holidays": ["25.12."] }', '1:16 "25.12." is no date; holidays are written like "2026-12-25".'],
    ['[]', '1:1 The configuration is an object, not a list.'],
  ])('%s', (text, message) => expect(told(text)).toEqual([message]));

  test('all of it, in the order of the text', () => {
    expect(told('{ "x": 1, "rules": 2, "channel": 3 }')).toHaveLength(3);
  });
});

test('a configuration may have comments and trailing commas, and be empty', () => {
  expect(readConfig('{\n  // ours\n  "contract": "documented",\n}').config).toEqual({ contract: 'documented' });
  expect(readConfig('{}').config).toEqual({});
});

test('one value may stand for a list of one', () => {
  expect(readConfig('{ "extends": "strict", "include": "flows/" }').config).toEqual({
    extends: ['strict'],
    include: ['flows/'],
  });
});

describe('settings of a file', () => {
  const { config = {} } = readConfig(`{
    "extends": ["documented", "security"],
    "rules": { "step-cap": "off" },
    "channel": "call",
    "overrides": [
      { "files": "chat/*.json", "channel": "conversation", "rules": { "step-cap": "warn" } },
      { "files": "chat/old.json", "rules": { "step-cap": "error" } },
      { "flows": "Night*", "rules": { "endless-loop": "off" } }
    ]
  }`);

  test('later overrides win over earlier ones, and all of them over the rest', () => {
    expect(optionsFor(config, 'menu.json')).toMatchObject({ channel: 'call', rules: { 'step-cap': 'off' } });
    expect(optionsFor(config, 'chat/a.json')).toMatchObject({ channel: 'conversation', rules: { 'step-cap': 'warn' } });
    expect(optionsFor(config, 'chat/old.json')).toMatchObject({
      channel: 'conversation',
      rules: { 'step-cap': 'error' },
    });
  });

  test('presets and overrides for flows are passed on', () => {
    expect(optionsFor(config, 'menu.json')).toMatchObject({
      preset: ['documented', 'security'],
      flows: [{ flows: ['Night*'], rules: { 'endless-loop': 'off' } }],
    });
  });
});

test('a level without options leaves the options as they were', () => {
  const { config = {} } = readConfig(`{
    "rules": { "insecure-url": ["error", { "hosts": ["a"] }] },
    "overrides": [
      { "files": "b/", "rules": { "insecure-url": "warn" } },
      { "files": "c/", "rules": { "insecure-url": ["warn", { "hosts": [] }] } }
    ]
  }`);
  expect(optionsFor(config, 'b/x.json').rules).toEqual({ 'insecure-url': ['warn', { hosts: ['a'] }] });
  expect(optionsFor(config, 'c/x.json').rules).toEqual({ 'insecure-url': ['warn', { hosts: [] }] });
});

test('hours are declared by text or by weekday, and a flow with a zone of its own keeps the hours', () => {
  const week = [{ from: 1980, to: 2460 }];
  const text = `{
    "timezone": "Europe/Berlin", "businessHours": { "mon": ["9:00-17:00"] }, "holidays": ["2026-12-25"],
    "overrides": [{ "flows": "US *", "timezone": "America/New_York" }, { "files": "asia/", "businessHours": "mon 9:00-17:00" }]
  }`;
  const { config = {} } = readConfig(text);
  const hours = { timezone: 'Europe/Berlin', week, holidays: ['2026-12-25'] };
  expect(optionsFor(config, 'a.json').declared).toEqual({ hours });
  expect(optionsFor(config, 'asia/a.json').declared).toEqual({ hours });
  expect(optionsFor(config, 'a.json').flows).toEqual([
    { flows: ['US *'], declared: { hours: { ...hours, timezone: 'America/New_York' } } },
  ]);
});

test('variables that are set from outside are declared, beside hours or alone', () => {
  const { config = {} } = readConfig('{ "variables": ["customer.*", "tier"] }');
  expect(optionsFor(config, 'a.json').declared).toEqual({ variables: ['customer.*', 'tier'] });
});

test('include and exclude are globs from the directory of the configuration; a directory stands for all below it', () => {
  const config = { include: ['flows/', '*.jsonc'], exclude: ['**/old/**', 'flows/draft-?.json'] };
  const wanted = ['flows/a.json', 'flows/deep/b.json', 'top.jsonc', 'flows/.hidden/c.json'];
  const unwanted = ['a.json', 'flows/old/a.json', 'flows/draft-1.json', 'other/top.jsonc'];
  expect([...wanted, ...unwanted].filter((path) => isWanted(config, path))).toEqual(wanted);
});
