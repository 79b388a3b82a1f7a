import type { Option, Options } from './option.ts';

/** Every address type the platform knows. Which of them an action can use is a matter of that action. */
export const ADDRESS_TYPES = [
  'agent',
  'ai',
  'ai_team',
  'conference',
  'email',
  'extension',
  'line',
  'sip',
  'tel',
  'webchat',
  'web_session',
  'whatsapp',
] as const;

export type AddressType = (typeof ADDRESS_TYPES)[number];

/** The address a call or message goes out from. */
export function sender(summary: string, usable: readonly AddressType[]): Option {
  return { shape: { is: 'record', fields: addressFields(usable) }, summary, content: 'sender' };
}

/** The addresses a call or message goes out to. At least one is needed. */
export function recipients(summary: string, usable: readonly AddressType[]): Option {
  return {
    shape: { is: 'list', of: { is: 'record', fields: addressFields(usable) } },
    summary,
    required: 'always',
    range: { min: 1 },
    content: 'recipients',
  };
}

/** An extension is found by `target_name`, every other type by `target`. */
function addressFields(usable: readonly AddressType[]): Options {
  return {
    type: {
      shape: { is: 'text' },
      summary: 'What kind of address it is.',
      required: 'in practice',
      values: usable,
    },
    target: {
      shape: { is: 'text' },
      summary: 'The address itself, in the form the type asks for; the platform ignores it for extensions.',
      required: { when: 'type', among: usable.filter((type) => type !== 'extension') },
      content: 'address',
    },
    target_name: {
      shape: { is: 'text' },
      summary: 'For an extension the name it is registered under, for other types a label.',
      ...(usable.includes('extension') && { required: { when: 'type', among: ['extension'] } }),
    },
    name: { shape: { is: 'text' }, summary: 'A label for people.' },
    detail: { shape: { is: 'text' }, summary: 'A longer label for people.' },
  };
}
