import type { Action, Flow } from '@callflow-lint/core/flow';
import { checkedOptions } from '../missing-option/checked-options.ts';
import { isMissing } from '../missing-option/missing.ts';
import { fitsShape } from '../option-type/fits.ts';
import { findValueFault } from '../option-value/value-fault.ts';
import { isTemplateInNumber } from '../template-in-number/template-in-number.ts';

/** True when a condition can never pass because of how its options are written, which is told there. */
export function isMiswritten(action: Action): boolean {
  const { type, option } = action;
  if (type === undefined) return false;
  return (
    action.fields.values.some((field) => isSerious(field.option.ifOther) && findValueFault(field) !== undefined) ||
    checkedOptions(type.options, type).some(
      ([name, known]) => isSerious(known.ifAbsent) && isMissing(name, known, option),
    )
  );
}

function isSerious(upshot: { readonly consequence: string } | undefined): boolean {
  return upshot?.consequence === 'misrouted';
}

/** True when the options of some action cannot be read: what it would have done, and what follows from that, is open. */
export function holdsUnreadable({ actions }: Flow): boolean {
  return actions.some(({ fields }) => fields.values.some((field) => !fitsShape(field) || isTemplateInNumber(field)));
}
