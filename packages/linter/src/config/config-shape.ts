import { CHANNELS, CONTRACTS, readUuid } from '@callflow-lint/core/platform';
import { type AnyRule, LEVELS } from '@callflow-lint/core/rule';
import { problemWithDate, problemWithZone } from '../check-declared.ts';
import { PRESET_NAMES } from '../preset.ts';
import { problemWithHours } from './declared-in.ts';
import type { QualifiedShape, ValueOf } from './shape.ts';

/** What a configuration file may say about these rules, and of everything else. */
export function configShape(known: Readonly<Record<string, AnyRule>>) {
  const ruleIds = Object.keys(known);
  const texts = { is: 'list', of: { is: 'text' }, takesOne: true } as const;
  const rules = {
    shape: { is: 'map', of: JUST_A_LEVEL, keys: ruleSettings(known), others: OF_PLUGIN, keyIs: 'rule' },
    about: 'Levels by rule id, or lists of a level and options of the rule; they win over the presets.',
  } as const;
  const contract = {
    shape: { is: 'text', oneOf: [...CONTRACTS, 'both'] },
    about: 'Whether flows are held against the documentation, against what the engine does, or both (the usual).',
  } as const;
  const channel = {
    shape: { is: 'text', oneOf: CHANNELS },
    about: 'What the flows run on: a telephone call (the usual), a conversation of messages, or a request to the API.',
  } as const;
  const timezone = {
    shape: { is: 'text', problemWith: problemWithZone },
    about: 'The time zone of the business hours and holidays, e.g. America/New_York.',
  } as const;
  const businessHours = {
    shape: { is: 'either', object: { is: 'map', of: texts, keyIs: 'weekday' }, other: { is: 'text' } },
    about: 'When callers are to be served: "mon-fri 09:00-17:00, sat 10:00-14:00", or an object of weekdays and times.',
    problemWith: problemWithHours,
  } as const;
  const holidays = {
    shape: { is: 'list', of: { is: 'text', problemWith: problemWithDate } },
    about: 'Local dates that are closed all day, e.g. 2026-12-25.',
  } as const;
  const variables = {
    shape: texts,
    about:
      'The variables that are set from outside, before flows run; a name that ends in `*` stands for all that begin so.',
  } as const;
  const override = {
    is: 'record',
    fields: {
      files: { shape: texts, about: 'The files it holds for, as globs from the directory of the configuration.' },
      flows: { shape: texts, about: 'The flows it holds for, by id or by name; `*` stands for any letters of a name.' },
      rules,
      contract,
      channel,
      timezone,
      businessHours,
      holidays,
      variables,
    },
  } as const;
  const suppression = {
    is: 'record',
    fields: {
      file: { shape: { is: 'text' }, about: 'The file, from the directory of the configuration.', required: true },
      flow: { shape: { is: 'text' }, about: 'The id or the name of the flow; any flow of the file without it.' },
      action: { shape: { is: 'text' }, about: 'The id of the action, or a JSON pointer; all of the flow without it.' },
      rule: {
        shape: { is: 'text', oneOf: ruleIds, orLike: OF_PLUGIN.like },
        about: 'The rule whose findings are accepted.',
        required: true,
      },
      reason: { shape: { is: 'text' }, about: 'Why they are.' },
    },
  } as const;
  const policy = {
    is: 'record',
    fields: {
      requireReasons: { shape: { is: 'flag' }, about: 'A suppression without a reason does not count.' },
      allowInline: {
        shape: { is: 'flag' },
        about: 'Whether suppressions in flows count: in comments and details. They do without this setting.',
      },
    },
  } as const;
  return {
    is: 'record',
    fields: {
      $schema: { shape: { is: 'text' }, about: 'The JSON Schema of this file, for editors.' },
      extends: {
        shape: { is: 'list', of: { is: 'text', oneOf: PRESET_NAMES }, takesOne: true },
        about:
          'The presets that levels come from; of several, the strictest level of each rule. `recommended` without any.',
      },
      plugins: {
        shape: texts,
        about:
          'Packages with further rules. Their code runs only where the command line or the environment allows it: `--allow-plugin NAME`.',
      },
      rules,
      contract,
      channel,
      timezone,
      businessHours,
      holidays,
      variables,
      ids: {
        shape: { is: 'text', oneOf: ['stored', 'rendered'] },
        about:
          'Whether ids are stored as they are written (the usual), or `callflow-lint render` replaces readable ones before.',
      },
      names: {
        shape: { is: 'map', of: { is: 'text', problemWith: problemWithId }, keyIs: 'name' },
        about:
          'Ids of queues, flows and other resources by the readable names that stand for them in flows that are rendered.',
      },
      flows: {
        shape: { is: 'either', object: { is: 'map', of: { is: 'text' }, keyIs: 'flow' }, other: texts },
        about:
          'The stored flows of the project: globs of files whose flows carry their ids, or an object of ids and files ' +
          '(`flows/menu.json`, or `flows/all.json#/result/2` for one of several).',
      },
      suppressions: {
        shape: { is: 'list', of: suppression },
        about: 'Faults that are accepted, each with its reason.',
      },
      suppressionPolicy: { shape: policy, about: 'What is demanded of suppressions.' },
      baseline: {
        shape: { is: 'text' },
        about: 'The file with the findings that are accepted for now; `callflow-lint.baseline.json` without it.',
      },
      include: { shape: texts, about: 'Of the files below a directory, only those that match one of these globs.' },
      exclude: { shape: texts, about: 'Files below a directory that are left out, as globs.' },
      overrides: {
        shape: { is: 'list', of: override },
        about: 'Other settings for some files or flows; later ones win over earlier ones.',
      },
    },
  } as const;
}

const JUST_A_LEVEL = {
  is: 'qualified',
  of: { is: 'text', oneOf: LEVELS },
  by: { is: 'record', fields: {} },
} as const satisfies QualifiedShape;

/** Rules of plugins; which there are, and what options they take, is known when the plugins are loaded. */
const OF_PLUGIN = {
  like: '^[a-z0-9-]+/[a-z0-9-]+$',
  of: { is: 'qualified', of: { is: 'text', oneOf: LEVELS } },
} as const;

function ruleSettings(rules: Readonly<Record<string, AnyRule>>): Readonly<Record<string, QualifiedShape>> {
  const shapes = Object.entries(rules).map(([id, { options }]) => {
    return [id, options === undefined ? JUST_A_LEVEL : { ...JUST_A_LEVEL, by: { is: 'record', fields: options } }];
  });
  return Object.fromEntries(shapes) as Readonly<Record<string, QualifiedShape>>;
}

function problemWithId(text: string): string | undefined {
  return readUuid(text) === undefined ? `"${text}" is no UUID.` : undefined;
}

/** What a configuration file says. Relative paths and globs are taken from its directory. */
export type Config = ValueOf<ReturnType<typeof configShape>>;

/** Other settings for some files or flows. */
export type Override = NonNullable<Config['overrides']>[number];
