import { pathToFileURL } from 'node:url';
import type { Diagnostic as Found, Location as FoundLocation, PathStep } from '@callflow-lint/core/report';
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';
import { toRange } from '../to-range.ts';

/** What the editor shows: the finding, what the caller experiences, and the path as related places. */
export function toDiagnostic(found: Found, flow: OpenFlow): Diagnostic {
  const { rule, severity, message, consequence, docs } = found;
  return {
    source: 'callflow-lint',
    code: rule,
    codeDescription: { href: docs },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    message: `${message}\n${consequence.text}`,
    range: toRange(found.range.start, found.range.end),
    relatedInformation: [
      ...found.related.map((related) => at(related, related.text, flow.uri)),
      ...found.path.flatMap((step, index) => stepAt(step, index, flow)),
    ],
  };
}

function stepAt({ action, note, location, file }: PathStep, index: number, flow: OpenFlow) {
  if (location === undefined) return [];
  const text = `${index + 1}. ${action}${note === '' ? '' : `: ${note}`}`;
  return [at(location, text, file === undefined ? flow.uri : pathToFileURL(file).href)];
}

function at({ range }: FoundLocation, message: string, uri: string): DiagnosticRelatedInformation {
  return { location: { uri, range: toRange(range.start, range.end) }, message };
}
