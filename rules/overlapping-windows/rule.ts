import { coverageOf, openings, openingWords, timeGuardOf } from '@callflow-lint/core/facts';
import { sayWeek } from '@callflow-lint/core/hours';
import { defineRule, type Finding } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'Windows of one chain of time conditions that overlap, or leave gaps in the declared hours.',
  group: 'time',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    overlap: {
      text: '{{first}} and {{second}} are both meant for calls {{shared}} ({{zone}}).',
      consequence: 'misrouted',
      caller: 'Such calls all go to {{first}}, because its conditions come first.',
    },
    gap: {
      text: 'Between its windows this is closed {{gaps}} ({{zone}}); {{meant}}.',
      consequence: 'misrouted',
      caller: 'Who calls then is told that you are closed.',
    },
  },
  help: 'Let each window begin where the one before it ends.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,
  needs: [openings],

  check(action, facts) {
    const opening = facts.openings.get(action);
    const source = opening?.hours.source;
    if (opening === undefined || (source !== 'declared' && source !== 'comment')) return undefined;
    const { overlaps, gaps } = coverageOf(opening);
    const at = action.at('option', 'hour');
    const found: Finding<'overlap' | 'gap'>[] = overlaps.map(({ first, second, shared }) => {
      const data = { zone: opening.zone?.zone.name ?? '', shared: sayWeek(shared) };
      return { at, message: 'overlap', data: { ...data, first: labelOf(first), second: labelOf(second) } };
    });
    if (gaps.length > 0) {
      found.push({ at, message: 'gap', data: { ...openingWords(opening), gaps: sayWeek(gaps) } });
    }
    return found;
  },
});

function labelOf(action: { readonly label: string } | undefined): string {
  return action?.label ?? 'the end of the flow';
}
