import { docsLink } from '@callflow-lint/core/report';
import type { AnyRule, Consequence } from '@callflow-lint/core/rule';

/** What a report says about a rule: data, so that it can be written and read again. */
export interface ToldRule extends Pick<AnyRule, 'summary' | 'help' | 'group' | 'contract' | 'level'> {
  readonly id: string;
  readonly docs: string;
  readonly consequences: readonly Consequence[];
}

export function tellOf(id: string, rule: AnyRule): ToldRule {
  const { summary, help, group, contract, level, messages } = rule;
  const consequences = [...new Set(Object.values(messages).map(({ consequence }) => consequence))];
  return { id, summary, help, group, contract, level, docs: docsLink(id, rule), consequences };
}
