import type { Action, Field } from '@callflow-lint/core/flow';
import { type ActionType, isAccepted, type Option, type Upshot } from '@callflow-lint/core/platform';
import { defineRule, type Finding, type Fix } from '@callflow-lint/core/rule';
import { replaceString, type SyntaxTree } from '@callflow-lint/core/source';
import { fitsShape } from '../option-type/fits.ts';
import { foundWords } from '../option-type/words.ts';
import { usualUpshot } from './usual-upshot.ts';
import { findValueFault, mayHaveFault, type ValueFault } from './value-fault.ts';

const text = 'In {{action}}, {{path}} has to be {{expected}}, but is {{found}}.';
const caller = '{{caller}}';

export default defineRule({
  summary: 'A value that the option does not allow.',
  group: 'options',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    refused: {
      text,
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    dropped: { text, consequence: 'dropped', caller },
    skipped: { text, consequence: 'skipped', caller },
    misrouted: { text, consequence: 'misrouted', caller },
    none: { text, consequence: 'none', caller, level: 'warn' },
  },
  help: 'Write {{expected}}.',
  on: 'field',
  concerns: mayHaveFault,

  check(field, _facts, { document, setting }) {
    const fault = findValueFault(field);
    if (fault === undefined || isOthers(field)) return undefined;
    const { action, option } = field;
    // Values are looked at on upload only when all options can be read.
    const isLookedAt =
      option.refusal === undefined ? action.runsOn(setting.channel) : action.fields.values.every(fitsShape);
    return isLookedAt ? describe(field, fault, document.tree) : undefined;
  },
});

function describe(field: Field, fault: ValueFault, tree: SyntaxTree): Finding<MessageId> {
  const { action } = field;
  const upshot = upshotOf(action, field.option);
  const isRefused = field.option.refusal !== undefined && action.flow.nestedIn === undefined;
  return {
    at: field.at,
    message: isRefused ? 'refused' : kindOf(upshot),
    data: {
      action: action.label,
      path: field.path,
      expected: fault.expected,
      found: foundWords(field.value, tree),
      caller: upshot.caller,
    },
    fixes: fixesFor(field, fault.meant),
  };
}

/** Nested actions are looked at when the action around them runs. */
function upshotOf(action: Action, { refusal, ifOther }: Option): Upshot {
  const outer = action.flow.nestedIn;
  if (refusal === undefined || outer === undefined) return ifOther ?? usualUpshot(action);
  const caller = `The list of actions is refused, so the caller is dropped when ${outer.label} runs.`;
  return { consequence: 'dropped', caller };
}

type MessageId = 'refused' | Exclude<Upshot['consequence'], 'stalled'>;

/** Parts of a time have rules of their own. */
function isTime({ edges }: ActionType): boolean {
  return edges.some(({ when }) => when?.is === 'time');
}

/** Whatever other rules look at, or nobody does: addresses are looked at by invalid-address. */
function isOthers({ action: { type }, record: { within } }: Field): boolean {
  if (type === undefined || !isAccepted(type) || type.onBadOption === 'unread' || isTime(type)) return true;
  return within?.option.content === 'sender' || within?.option.content === 'recipients';
}

function fixesFor({ value }: Field, meant: string | undefined): Fix[] {
  if (meant === undefined || value.kind !== 'string') return [];
  return [{ title: `Write "${meant}"`, safety: 'suggestion', edits: [replaceString(value, meant)] }];
}

/** Only senders leave a caller in silence, and other rules look at these. */
function kindOf({ consequence }: Upshot): Exclude<Upshot['consequence'], 'stalled'> {
  return consequence === 'stalled' ? 'dropped' : consequence;
}
