import type { AddressType } from './address.ts';
import type { SomeGuard } from './edge.ts';
import type { Option } from './option.ts';

/** The address types that can be dialled. Others are left out without notice. */
export const DIALABLE: readonly AddressType[] = ['tel', 'sip', 'agent', 'extension'];

/** At least one destination is of a type that can be dialled. */
export const someDialable: SomeGuard = { is: 'some', list: 'destinations', field: 'type', among: DIALABLE };

/** Some destination rings a group of devices instead of placing one plain call. */
export const someGroup: SomeGuard = { is: 'some', list: 'destinations', field: 'type', among: ['agent', 'extension'] };

/** The only value that is checked on upload: an unknown one refuses the flow. */
export const anonymous: Option = {
  shape: { is: 'text' },
  summary: 'Whether the caller id is hidden; `auto` shows it, like `no`.',
  default: 'auto',
  values: ['yes', 'no', 'auto'],
  refusal: 'INVALID_ANONYMOUS_VALUE',
};
