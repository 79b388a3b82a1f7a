import type { Field } from '@callflow-lint/core/flow';
import { isMethod } from '@callflow-lint/core/machine';
import { type Content, hasPlaceholder, type Option } from '@callflow-lint/core/platform';
import { nearest } from '@callflow-lint/core/source';
import { isLanguageTag, meantTag } from './language-tag.ts';
import { isPrivateAddress, isWebAddress } from './web-address.ts';

/** What is wrong with a value of the right type. */
export interface ValueFault {
  /** What the value has to be, e.g. `from 100 to 1000`. */
  readonly expected: string;
  /** What was probably meant. */
  readonly meant?: string | undefined;
}

/** Whether there are values of the right type that an option does not allow. Of what nobody reads any will do. */
export function mayHaveFault({ values, content, range, unread }: Option): boolean {
  if (unread === true) return false;
  return values !== undefined || range !== undefined || (content !== undefined && CHECKED.includes(content));
}

const CHECKED: readonly Content[] = ['url', 'method', 'language', 'keys'];

/** What the value of an option does not allow; undefined when it is fine, or known only when it is filled in. */
export function findValueFault({ option, shape, value }: Field): ValueFault | undefined {
  if (value.kind === 'number' && shape.is !== 'text') return rangeFault(option, value.value);
  // In a list it becomes a text.
  if (value.kind === 'number' && option.content === 'url') return addressFault(option, String(value.value));
  if (value.kind !== 'string' || shape.is !== 'text' || value.value === '') return undefined;
  const text = value.value;
  if (option.values !== undefined) return listFault(option, option.values, text);
  if (option.content === 'url') return addressFault(option, text);
  if (hasPlaceholder(text)) return undefined;
  if (option.content === 'method' && !isMethod(text)) return { expected: 'a method of HTTP such as GET' };
  if (option.content === 'language') return isLanguageTag(text) ? undefined : languageFault(text);
  if (option.content === 'keys' && !KEYS.test(text)) return { expected: 'keys of a telephone (0-9, A-D, * and #)' };
  return rangeFault(option, text.length, ' characters long');
}

const KEYS = /^[\dA-D*#]*$/i;

function listFault({ refusal }: Option, values: readonly string[], text: string): ValueFault | undefined {
  if (values.includes(text)) return undefined;
  // What is checked on upload is checked before anything is filled in.
  if (refusal === undefined && hasPlaceholder(text)) return undefined;
  const last = values[values.length - 1] ?? '';
  const expected = values.length === 1 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
  return { expected, meant: nearest(text, values) };
}

function addressFault({ publicOnly }: Option, text: string): ValueFault | undefined {
  if (!isWebAddress(text)) return { expected: 'an http or https address' };
  return publicOnly === true && isPrivateAddress(text) ? { expected: 'an address on the public internet' } : undefined;
}

function languageFault(text: string): ValueFault {
  return { expected: 'a language tag such as en-US', meant: meantTag(text) };
}

function rangeFault({ range, shape }: Option, size: number, unit = ''): ValueFault | undefined {
  if (range === undefined || (shape.is === 'list' && unit === '')) return undefined;
  const { min, max } = range;
  if (size >= (min ?? size) && size <= (max ?? size)) return undefined;
  if (min !== undefined && max !== undefined) return { expected: `from ${min} to ${max}${unit}` };
  return { expected: max === undefined ? `at least ${min}${unit}` : `at most ${max}${unit}` };
}
