import type { Action, OptionRecord } from '@callflow-lint/core/flow';
import type { ActionType, Upshot } from '@callflow-lint/core/platform';
import type { AddressFault } from './address-fault.ts';

/** What comes of a sender that cannot be used. */
export const sendersUpshot: Upshot = {
  consequence: 'misrouted',
  caller: 'It goes out under a default number of the account, or not at all where there is none.',
};

/** What comes of a faulty address, given all faulty ones of the action. */
export function upshotOf(
  address: OptionRecord,
  action: Action,
  faulty: ReadonlyMap<OptionRecord, AddressFault>,
): Upshot {
  const { type, label } = action;
  if (address.within?.option.content === 'sender') return sendersUpshot;
  if (type?.onBadOption === 'skip') {
    return { consequence: 'skipped', caller: `Nothing is sent by ${label}, not even to its other addresses.` };
  }
  if (type === undefined || !needsOneCall(type)) {
    return { consequence: 'skipped', caller: 'Nothing arrives at this address.' };
  }
  const others = action.fields.records.filter(({ within }) => within?.option.content === 'recipients');
  return others.every((other) => faulty.has(other))
    ? { consequence: 'dropped', caller: `There is nobody to call, so the call is dropped when ${label} runs.` }
    : { consequence: 'skipped', caller: 'Nobody is called at this address; the others are.' };
}

/** Where not a single call comes about the flow is given up. */
function needsOneCall({ edges }: ActionType): boolean {
  return edges.some(({ to }) => to.go === 'drop' && to.reason === 'no-call');
}
