import type { ReportingDescriptor } from 'sarif';
import type { ToldRule } from '../told-rule.ts';

/** What a report says about a rule. */
export function descriptorOf({
  id,
  summary,
  help,
  group,
  contract,
  level,
  docs,
  consequences,
}: ToldRule): ReportingDescriptor {
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${help}` },
    help: { text: `${help}\n${docs}`, markdown: `${help}\n\n[More about ${id}](${docs})` },
    helpUri: docs,
    defaultConfiguration: { enabled: level !== 'off', level: level === 'error' ? 'error' : 'warning' },
    // A group and a contract share a name.
    properties: { tags: [...new Set([group, contract, ...consequences])] },
  };
}

/** dead-end → DeadEnd, acme/no-music → AcmeNoMusic */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[-/])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
