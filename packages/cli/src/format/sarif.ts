import { session } from '@callflow-lint/linter';
import type { Result } from 'sarif';
import { INFORMATION_URI } from '../issues-url.ts';
import type { Summary } from '../lint/summary.ts';
import { version } from '../version.ts';
import { Fingerprints } from './fingerprints.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { resultOf, suppressedResult } from './sarif/result.ts';
import { descriptorOf } from './sarif/rules.ts';
import { toUri } from './sarif/uri.ts';
import { shown } from './shown.ts';
import { tellOf } from './told-rule.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, as code scanning of GitHub and others reads it: one run, with every rule there is. */
export function sarif(options: FormatOptions): Formatter {
  const { rules } = session();
  const ids = [...rules.keys()];
  const fingerprints = new Fingerprints();
  let results = 0;
  const entry = (result: Result) => `${results++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`;
  return {
    begin: () =>
      `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    file: (report) =>
      [
        ...shown(report, options).map((diagnostic) => resultOf(diagnostic, report, { ids, fingerprints })),
        ...report.suppressed.map((each) => suppressedResult(each, report, { ids, fingerprints })),
      ]
        .map(entry)
        .join(''),
    end: (summary) => {
      const driver = {
        name: 'callflow-lint',
        version,
        semanticVersion: version,
        informationUri: INFORMATION_URI,
        rules: [...[...rules].map(([id, rule]) => tellOf(id, rule)), ...(options.pluginRules?.() ?? [])].map(
          descriptorOf,
        ),
      };
      return `\n],"tool":${JSON.stringify({ driver })},"invocations":${JSON.stringify([invocation(summary)])}}]}\n`;
    },
  };
}

/** Whether everything that was asked for was linted, and what was not. */
function invocation({ problems }: Summary) {
  const toolExecutionNotifications = problems.map(({ path, message, remedy }) => ({
    level: 'error',
    message: { text: `${message} ${remedy}` },
    locations: [{ physicalLocation: { artifactLocation: toUri(path) } }],
  }));
  return { executionSuccessful: problems.length === 0, toolExecutionNotifications };
}
