import type { LintOptions } from '@callflow-lint/linter';

/** A flow as its JSON text gives it. */
export interface PlainFlow {
  name?: string | undefined;
  actions: PlainAction[];
}

export interface PlainAction {
  id?: string;
  next_id?: string;
  type: string;
  option?: Record<string, unknown> | undefined;
}

/** One known fault, put into a flow that has none. */
export interface InjectedFault {
  /** The only rule that has to report it. */
  readonly rule: string;
  /** What is done to the flow. */
  readonly what: string;
  /** A file below `fixtures` in which nothing is found. */
  readonly sample: string;
  readonly inject: (flow: PlainFlow) => void;
  /** How it is linted, where nothing configured does not do: what the project declares, rules that are off. */
  readonly options?: LintOptions;
}

/** Sets an option of the first action of a type; `undefined` takes it out of the text that is made of the flow. */
function set(type: string, name: string, value: unknown): InjectedFault['inject'] {
  return (flow) => {
    optionOf(flow, type)[name] = value;
  };
}

/** Gives an option of the first action of a type another name. */
function rename(type: string, name: string, to: string): InjectedFault['inject'] {
  return (flow) => {
    const option = optionOf(flow, type);
    option[to] = option[name];
    option[name] = undefined;
  };
}

/** Changes the first destination of the first action of a type. */
function readdress(type: string, change: Record<string, unknown>): InjectedFault['inject'] {
  return (flow) => {
    const { destinations } = optionOf(flow, type) as { destinations: Record<string, unknown>[] };
    Object.assign(destinations[0] ?? {}, change);
  };
}

function optionOf(flow: PlainFlow, type: string): Record<string, unknown> {
  const option = flow.actions.find((action) => action.type === type)?.option;
  if (option === undefined) throw new Error(`no ${type} with options in ${flow.name ?? 'the flow'}`);
  return option;
}

const parcels = 'clean/parcel-tracking.json';
const clinic = 'clean/clinic-reception.json';

/** Faults in options and texts, several for some rules, in the order of the catalogue. */
export const INJECTED_FAULTS: readonly InjectedFault[] = [
  { rule: 'option-type', what: 'a number in quotes', sample: parcels, inject: set('digits_receive', 'length', '8') },
  { rule: 'option-type', what: 'a text in a list', sample: parcels, inject: set('talk', 'text', ['Hello']) },
  { rule: 'option-type', what: 'a number for a text', sample: parcels, inject: set('variable_set', 'value', 0) },
  {
    rule: 'unknown-option',
    what: 'a misspelt name',
    sample: parcels,
    inject: rename('talk', 'digits_handle', 'digit_handle'),
  },
  {
    rule: 'unknown-option',
    what: 'a name without meaning',
    sample: parcels,
    inject: set('queue_join', 'colour', 'red'),
  },
  { rule: 'missing-option', what: 'a talk without text', sample: parcels, inject: set('talk', 'text', undefined) },
  {
    rule: 'missing-option',
    what: 'a queue without id',
    sample: parcels,
    inject: set('queue_join', 'queue_id', undefined),
  },
  { rule: 'missing-option', what: 'an empty language', sample: parcels, inject: set('talk', 'language', '') },
  {
    rule: 'option-value',
    what: 'an operator in words',
    sample: parcels,
    inject: set('condition_variable', 'condition', 'at least'),
  },
  { rule: 'option-value', what: 'a language by its name', sample: parcels, inject: set('talk', 'language', 'english') },
  {
    rule: 'option-value',
    what: 'an address without scheme',
    sample: parcels,
    inject: set('fetch', 'event_url', 'parcel.example.com'),
  },
  {
    rule: 'deprecated-action',
    what: 'a condition of the old kind',
    sample: parcels,
    inject: ({ actions }) => {
      const condition = actions.find(({ type }) => type === 'condition_variable');
      if (condition === undefined) throw new Error('no condition');
      condition.type = 'condition_call_digits';
      condition.option = { length: 8, false_target_id: condition.option?.false_target_id };
    },
  },
  {
    rule: 'deprecated-option',
    what: 'an AI by its id alone',
    sample: 'clean/bank-assistant.json',
    inject: (flow) => {
      const option = optionOf(flow, 'ai_talk');
      option.ai_id = option.assistance_id;
      delete option.assistance_type;
      delete option.assistance_id;
    },
  },
  {
    rule: 'invalid-address',
    what: 'a number with blanks',
    sample: clinic,
    inject: readdress('connect', { target: '+1 202 555 0105' }),
  },
  {
    rule: 'invalid-address',
    what: 'a type that cannot be dialled',
    sample: clinic,
    inject: readdress('connect', { type: 'line' }),
  },
  {
    rule: 'malformed-speech-text',
    what: 'an ampersand',
    sample: parcels,
    inject: set('talk', 'text', 'Parcels & more'),
  },
  {
    rule: 'malformed-speech-text',
    what: 'an open tag',
    sample: parcels,
    inject: set('talk', 'text', 'Parcels <b>and more'),
  },
  {
    rule: 'invalid-webhook-data',
    what: 'plain text',
    sample: clinic,
    inject: set('webhook_send', 'data', 'A call for you'),
  },
  { rule: 'invalid-webhook-data', what: 'no body', sample: clinic, inject: set('webhook_send', 'data', undefined) },
  {
    rule: 'template-in-number',
    what: 'a duration',
    sample: parcels,
    inject: set('digits_receive', 'duration', '${parcel.found}'),
  },
  {
    rule: 'malformed-template',
    what: 'double braces',
    sample: parcels,
    inject: set('talk', 'text', 'Parcel {{parcel.found}}'),
  },
  {
    rule: 'malformed-template',
    what: 'blanks',
    sample: parcels,
    inject: set('talk', 'text', 'Parcel ${ parcel.found }'),
  },
  {
    rule: 'branch-variable-template',
    what: 'a placeholder',
    sample: parcels,
    inject: set('branch', 'variable', '${voipbin.call.digits}'),
  },
  {
    rule: 'reserved-variable-write',
    what: 'a name of the platform',
    sample: parcels,
    inject: ({ actions }) => {
      actions.splice(1, 0, { type: 'variable_set', option: { key: 'voipbin.parcel', value: 'none' } });
    },
  },
  {
    rule: 'literal-comparison',
    what: 'a bare name',
    sample: parcels,
    inject: set('condition_variable', 'variable', 'voipbin.call.digits'),
  },
  {
    rule: 'insecure-url',
    what: 'plain http',
    sample: clinic,
    inject: set('webhook_send', 'uri', 'http://clinic.example.com/calls'),
  },
  {
    rule: 'plaintext-secret',
    what: 'a key in an address',
    sample: parcels,
    inject: set('fetch', 'event_url', 'https://parcel.example.com/actions?api_key=7d1f09a3c2b84e55'),
  },
];
