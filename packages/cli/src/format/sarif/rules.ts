import { docsLink } from '@callflow-lint/core/report';
import type { AnyRule } from '@callflow-lint/core/rule';
import type { ReportingDescriptor } from 'sarif';

/** What a report says about each rule. */
export function descriptorsOf(rules: ReadonlyMap<string, AnyRule>): ReportingDescriptor[] {
  return [...rules].map(([id, rule]) => {
    const { summary, help, group, contract, level } = rule;
    const consequences = [...new Set(Object.values(rule.messages).map(({ consequence }) => consequence))];
    return {
      id,
      name: pascalCase(id),
      shortDescription: { text: summary },
      fullDescription: { text: `${summary} ${help}` },
      help: { text: `${help}\n${docsLink(id)}`, markdown: `${help}\n\n[More about ${id}](${docsLink(id)})` },
      helpUri: docsLink(id),
      defaultConfiguration: { enabled: level !== 'off', level: level === 'error' ? 'error' : 'warning' },
      // A group and a contract share a name.
      properties: { tags: [...new Set([group, contract, ...consequences])] },
    };
  });
}

/** dead-end → DeadEnd */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
