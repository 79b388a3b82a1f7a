import type { CallerText } from '@callflow-lint/core/facts';
import type { Action, Template } from '@callflow-lint/core/flow';

/** The templates of an action that say where something goes out to. */
export function destinationsOf(action: Action): Template[] {
  return action.templates.filter(({ name, option }) => {
    return option.content === 'address' && action.type?.options[name]?.content === 'recipients';
  });
}

/** Whether the caller can choose somebody whom the flow does not mean to reach. */
export function isOpen({ node, holder }: Template, text: CallerText): boolean {
  const [before = '', behind = ''] = node.value.split(`\${${text.name}}`);
  const lead = before + text.lead;
  switch (typeIn(holder)) {
    case 'tel':
      return isOpenNumber(lead, text.longest);
    case 'sip':
      // A fixed domain answers for its own extensions.
      return !HOST.test(behind);
    case 'email':
      return text.kind === 'text' && !HOST.test(behind);
    case undefined:
      return true;
    default:
      return false;
  }
}

/** A domain that is written down. */
const HOST = /@[^${}]/;

/** Behind so many digits callers reach numbers of one owner only. */
const FIXED_DIGITS = 7;

/** Shorter numbers belong to the network itself and cost nothing. */
const SHORT_NUMBER = 6;

function isOpenNumber(lead: string, longest: number): boolean {
  const fixed = lead.replace(/\D/g, '').length;
  return fixed < FIXED_DIGITS && fixed + longest > SHORT_NUMBER;
}

/** The type of an address; undefined when it is not known. */
function typeIn(holder: Template['holder']): string | undefined {
  const value = holder.members.findLast(({ key }) => key.value.toLowerCase() === 'type')?.value;
  return value?.kind === 'string' && !value.value.includes('${') ? value.value : undefined;
}
