import type { Action, Field, OptionRecord } from '@callflow-lint/core/flow';
import { type ActionType, isAccepted, type Upshot } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { isCutShort } from '@callflow-lint/core/source';
import { findContainer } from '../misplaced-option/container.ts';
import { usualUpshot } from '../option-value/usual-upshot.ts';
import { checkedOptions, type NamedOption } from './checked-options.ts';
import { isMissing } from './missing.ts';
import { isWrittenElsewhere } from './written-elsewhere.ts';

const text = '{{holder}} has no {{names}}.';
const caller = '{{caller}}';

export default defineRule({
  summary: 'A required option that is absent or empty.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    dropped: { text, consequence: 'dropped', caller },
    skipped: { text, consequence: 'skipped', caller },
    misrouted: { text, consequence: 'misrouted', caller },
    none: { text, consequence: 'none', caller, level: 'warn' },
  },
  help: 'Write {{names}}; the page about the type of action says what it means.',
  on: 'action',
  concerns: (type) => type !== undefined && isAccepted(type) && checkedOptions(type.options, type).length > 0,

  check(action, _facts, { document, setting }) {
    const { type, optionNode } = action;
    if (type === undefined || !action.runsOn(setting.channel)) return undefined;
    const isWithout = optionNode === undefined || optionNode.kind === 'null';
    const records = isWithout && !isUnderAnotherName(action) ? [undefined] : action.fields.records;
    const found: Finding<MessageId>[] = [];
    for (const record of records) {
      const missing = isAddress(record?.within) ? NONE : findMissing(action, type, record);
      if (missing.length > 0) found.push(describe(action, record, missing));
    }
    // What is lost may hold the option.
    return found.length > 0 && isCutShort(document.tree) ? undefined : found;
  },
});

const NONE: readonly never[] = [];

type MessageId = Exclude<Upshot['consequence'], 'stalled'>;

function isUnderAnotherName(action: Action): boolean {
  return action.object !== undefined && findContainer(action) !== undefined;
}

/** Addresses are looked at by invalid-address. */
function isAddress(within: Field | undefined): boolean {
  return within?.option.content === 'sender' || within?.option.content === 'recipients';
}

/** @param record undefined where an action has no options at all */
function findMissing(action: Action, type: ActionType, record: OptionRecord | undefined): readonly NamedOption[] {
  const checked = checkedOptions(record?.fields ?? type.options, type);
  return checked.filter(
    ([name, option]) => isMissing(name, option, record?.object) && !isWrittenElsewhere(name, action, record),
  );
}

/** One finding for everything that is missing in one record, with the worst that comes of it. */
function describe(
  action: Action,
  record: OptionRecord | undefined,
  missing: readonly NamedOption[],
): Finding<MessageId> {
  const upshot = worst(missing.map(([, { ifAbsent }]) => ifAbsent ?? usualUpshot(action)));
  const [first] = missing.map(([name]) => name);
  return {
    at: record?.within?.at ?? action.at('option', first ?? ''),
    message: kindOf(upshot),
    data: {
      holder: record?.within === undefined ? action.label : `in ${action.label}, ${record.within.path}`,
      names: namesOf(missing),
      caller: upshot.caller,
    },
  };
}

const WORST_FIRST: readonly Upshot['consequence'][] = ['dropped', 'stalled', 'skipped', 'misrouted', 'none'];

function worst(upshots: readonly Upshot[]): Upshot {
  return upshots.reduce((one, other) =>
    WORST_FIRST.indexOf(other.consequence) < WORST_FIRST.indexOf(one.consequence) ? other : one,
  );
}

/** `text and no language`, or `flow_id or actions` where one of them is enough. */
function namesOf(missing: readonly NamedOption[]): string {
  const named = new Set<string>();
  const names: string[] = [];
  for (const [name, { required }] of missing) {
    if (named.has(name)) continue;
    const alternatives = typeof required === 'object' && 'unless' in required ? [name, ...required.unless] : [name];
    for (const alternative of alternatives) named.add(alternative);
    names.push(alternatives.join(' or '));
  }
  return names.join(' and no ');
}

/** Only senders leave a caller in silence, and other rules look at these. */
function kindOf({ consequence }: Upshot): Exclude<Upshot['consequence'], 'stalled'> {
  return consequence === 'stalled' ? 'dropped' : consequence;
}
