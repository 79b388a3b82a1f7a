import type { Action, Field, OptionRecord } from '@callflow-lint/core/flow';
import { type ActionType, isAccepted, type Upshot } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { isCutShort, replaceString } from '@callflow-lint/core/source';
import { isMissing } from '../missing-option/missing.ts';
import { isWrittenElsewhere } from '../missing-option/written-elsewhere.ts';
import { type AddressFault, findAddressFault } from './address-fault.ts';
import { sendersUpshot, upshotOf } from './upshot.ts';

type MessageId = Exclude<Upshot['consequence'], 'none'>;

const text = 'In {{action}}, {{path}} {{what}}.';
const caller = '{{caller}}';

export default defineRule({
  summary: 'An address that nobody can be reached at, or no sender where one is needed.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    dropped: { text, consequence: 'dropped', caller },
    skipped: { text, consequence: 'skipped', caller },
    misrouted: { text, consequence: 'misrouted', caller, level: 'warn' },
    stalled: { text, consequence: 'stalled', caller },
  },
  help: 'Write telephone numbers like +15555550100, SIP addresses like desk@pbx.example.com, agents by their id.',
  on: 'action',
  concerns: (type) => type !== undefined && isAccepted(type) && addressOptions(type).length > 0,

  *check(action, _facts, { document, setting }) {
    const { type } = action;
    if (type === undefined || !action.runsOn(setting.channel)) return;
    if (!isCutShort(document.tree)) yield* checkSender(action, type);
    const found = new Map<OptionRecord, AddressFault>();
    const addresses = action.fields.records.filter(({ within }) => within !== undefined && isAddress(within.option));
    for (const address of addresses) {
      const fault = findAddressFault(address);
      if (fault !== undefined) found.set(address, fault);
    }
    for (const [address, fault] of found) yield describe(action, address, fault, upshotOf(address, action, found));
  },
});

function isAddress({ content }: Field['option']): boolean {
  return content === 'sender' || content === 'recipients';
}

function addressOptions({ options }: ActionType) {
  return Object.entries(options).filter(([, option]) => isAddress(option));
}

/** A sender that is needed and not there. */
function* checkSender(action: Action, type: ActionType): Generator<Finding<MessageId>> {
  for (const [name, option] of addressOptions(type)) {
    if (option.content !== 'sender' || action.option === undefined) continue;
    if (!isMissing(name, option, action.option) || isWrittenElsewhere(name, action, action.fields.records[0])) continue;
    const { consequence, caller: outcome } = option.ifAbsent ?? sendersUpshot;
    yield {
      at: action.at('option', name),
      message: consequence === 'none' ? 'misrouted' : consequence,
      data: { action: action.label, path: name, what: 'is missing', caller: outcome },
    };
  }
}

function describe(action: Action, address: OptionRecord, fault: AddressFault, upshot: Upshot): Finding<MessageId> {
  const { within, pointer } = address;
  const value = address.value(fault.field);
  const node = value ?? within?.value ?? address.object;
  return {
    at: { pointer: value === undefined ? pointer : `${pointer}/${fault.field}`, start: node.start, end: node.end },
    message: upshot.consequence === 'none' ? 'misrouted' : upshot.consequence,
    data: { action: action.label, path: within?.path ?? '', what: fault.what, caller: upshot.caller },
    fixes: fixesFor(value, fault.meant),
  };
}

function fixesFor(value: ReturnType<OptionRecord['value']>, meant: string | undefined): Fix[] {
  if (meant === undefined || value?.kind !== 'string') return [];
  return [{ title: `Write "${meant}"`, safety: 'suggestion', edits: [replaceString(value, meant)] }];
}
