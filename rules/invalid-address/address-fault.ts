import type { Field, OptionRecord } from '@callflow-lint/core/flow';
import { hasPlaceholder, readUuid } from '@callflow-lint/core/platform';
import { nearest, quote } from '@callflow-lint/core/source';
import { findNumberFault, type NumberFault, plainNumber } from './telephone-number.ts';

/** What is wrong with an address. */
export interface AddressFault {
  /** The field that is to blame; it may be absent. */
  readonly field: string;
  /** What is wrong, as the end of a sentence that begins with the path of the address. */
  readonly what: string;
  /** What the field should hold. */
  readonly meant?: string | undefined;
}

/** The first thing wrong with an address: its type, what the type asks for, how that is written. */
export function findAddressFault(address: OptionRecord): AddressFault | undefined {
  const type = textOf(address, 'type');
  if (type === undefined || hasPlaceholder(type)) return undefined;
  const usable = address.fields.type?.values ?? [];
  if (type === '') return { field: 'type', what: `has no type, which is one of ${listed(usable)}` };
  if (!usable.includes(type)) {
    const what = `has the type ${quote(type)}, which cannot be used here; ${listed(usable)} can`;
    return { field: 'type', what, meant: nearest(type, usable) };
  }
  const [name] = Object.entries(address.fields).find(([, { required }]) => isRequiredBy(required, type)) ?? [];
  const text = name === undefined ? undefined : textOf(address, name);
  if (name === undefined || text === undefined) return undefined;
  if (text === '') return { field: name, what: `has no ${name}, which the type ${type} asks for` };
  if (hasPlaceholder(text) || address.fields[name]?.content !== 'address') return undefined;
  return findTargetFault(name, type, text);
}

function isRequiredBy(required: Field['option']['required'], type: string): boolean {
  return (
    typeof required === 'object' && 'when' in required && required.when === 'type' && required.among.includes(type)
  );
}

/** The text of a field, empty when it is absent; undefined when it is no text. */
function textOf(address: OptionRecord, name: string): string | undefined {
  const value = address.value(name);
  if (value === undefined || value.kind === 'null') return '';
  return value.kind === 'string' ? value.value : undefined;
}

function findTargetFault(field: string, type: string, text: string): AddressFault | undefined {
  const found = quote(text);
  switch (type) {
    case 'tel': {
      const fault = findNumberFault(text);
      if (fault === undefined) return undefined;
      return { field, what: `has the target ${found}, ${NUMBER_FAULTS[fault]}`, meant: plainNumber(text) };
    }
    case 'sip':
      return SIP.test(text)
        ? undefined
        : { field, what: `has the target ${found}, which is no SIP address (user@host)` };
    case 'email':
      return MAIL.test(text) ? undefined : { field, what: `has the target ${found}, which is no mail address` };
    case 'agent':
      return readUuid(text) !== undefined
        ? undefined
        : { field, what: `has the target ${found}, which is no id of an agent` };
    default:
      return undefined;
  }
}

const NUMBER_FAULTS: Readonly<Record<NumberFault, string>> = {
  'no-plus': 'which does not begin with + and a country code',
  formatted: 'which has to be written without blanks and signs between the digits',
  'unknown-code': 'which begins with no country code that exists',
  'wrong-length': 'which is too long or too short for a number of that country',
};

/** `user@host`, or a whole address with its scheme, which may do without a user (RFC 3261). */
const SIP =
  /^(?:sips?:(?:[^\s@]+@)?|[^\s@:]+@)(?:\[[\da-f:.]+\]|[a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::\d{1,5})?(?:[;?]\S*)?$/i;

/** What browsers take for a mail address (the HTML standard's own pattern). */
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
