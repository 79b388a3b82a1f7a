import type { Diagnostic as Found, Location as FoundLocation } from '@callflow-lint/core/report';
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';

/** What the editor shows: the finding, what the caller experiences, and the path as related places. */
export function toDiagnostics(flow: OpenFlow): Diagnostic[] {
  return flow.diagnostics.map((found) => toDiagnostic(found, flow));
}

/** One finding as the editor shows it. */
export function toDiagnostic(found: Found, flow: OpenFlow): Diagnostic {
  const { rule, severity, message, consequence, docs } = found;
  return {
    source: 'callflow-lint',
    code: rule,
    codeDescription: { href: docs },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    message: `${message}\n${consequence.text}`,
    range: rangeOf(found, flow),
    relatedInformation: [
      ...found.related.map((related) => at(related, related.text, flow)),
      ...found.path.flatMap(({ action, note, location }, index) =>
        location === undefined ? [] : [at(location, `${index + 1}. ${action}${note === '' ? '' : `: ${note}`}`, flow)],
      ),
    ],
  };
}

function at(location: FoundLocation, message: string, flow: OpenFlow): DiagnosticRelatedInformation {
  return { location: { uri: flow.uri, range: rangeOf(location, flow) }, message };
}

function rangeOf({ range }: FoundLocation, flow: OpenFlow) {
  return flow.rangeOf({ start: range.start.offset, end: range.end.offset });
}
