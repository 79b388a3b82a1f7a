import type { Diagnostic, Range, Suppressed } from '@callflow-lint/core/report';
import { LineIndex } from '@callflow-lint/core/source';
import type { ArtifactLocation, CodeFlow, Fix, PhysicalLocation, Region, Result, ThreadFlowLocation } from 'sarif';
import type { FileReport } from '../../lint/file-report.ts';
import type { Fingerprints } from '../fingerprints.ts';
import { toUri } from './uri.ts';

/** What results of one report share. */
interface Shared {
  /** The ids of the rules in the order in which the report lists them. */
  readonly ids: readonly string[];
  readonly fingerprints: Fingerprints;
}

/** A finding as SARIF has it. */
export function resultOf(diagnostic: Diagnostic, { path, text }: FileReport, { ids, fingerprints }: Shared): Result {
  const { rule, severity, message, consequence, contract, related, fixes, pointer, range } = diagnostic;
  const file = toUri(path);
  return {
    ruleId: rule,
    // Which rules of plugins there are is known at the end only.
    ...(ids.includes(rule) && { ruleIndex: ids.indexOf(rule) }),
    level: severity === 'error' ? 'error' : 'warning',
    message: { text: `${message} ${consequence.text}` },
    locations: [
      {
        physicalLocation: placeIn(file, range),
        logicalLocations: [{ fullyQualifiedName: pointer === '' ? '/' : pointer, kind: 'member' }],
      },
    ],
    partialFingerprints: { 'callflowLint/v1': fingerprints.of(path, diagnostic) },
    ...(diagnostic.path.length > 0 && { codeFlows: [codeFlowOf(diagnostic, file)] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((each, index) => ({
        id: index + 1,
        physicalLocation: placeIn(file, each.range),
        message: { text: each.text },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixesOf(diagnostic, file, new LineIndex(text)) }),
    properties: { contract, consequence: consequence.kind },
  };
}

/** A finding that is accepted, and why; viewers close it. */
export function suppressedResult({ diagnostic, by, reason }: Suppressed, report: FileReport, shared: Shared): Result {
  const kind = by === 'comment' || by === 'detail' ? 'inSource' : 'external';
  const justification = reason ?? (by === 'baseline' ? 'It is in the baseline.' : undefined);
  const suppression = { kind, ...(justification !== undefined && { justification }) } as const;
  return { ...resultOf(diagnostic, report, shared), suppressions: [suppression] };
}

function placeIn(artifactLocation: ArtifactLocation, range: Range): PhysicalLocation {
  return { artifactLocation, region: regionOf(range) };
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

/** A step that the platform pushed by itself is shown where the flow had got to. */
function codeFlowOf({ path, range }: Diagnostic, file: ArtifactLocation): CodeFlow {
  let last = placeIn(file, path.find(({ location }) => location !== undefined)?.location?.range ?? range);
  const locations = path.map(({ action, location, file: other, note }): ThreadFlowLocation => {
    if (location !== undefined) last = placeIn(other === undefined ? file : toUri(other), location.range);
    const text = note === '' ? action : `${action}: ${note}`;
    return { location: { physicalLocation: last, message: { text } } };
  });
  return { threadFlows: [{ locations }] };
}

function fixesOf({ fixes }: Diagnostic, artifactLocation: ArtifactLocation, lines: LineIndex): Fix[] {
  return fixes.map(({ title, safety, edits }) => ({
    description: { text: safety === 'safe' ? title : `${title} (a suggestion: it changes what calls do)` },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: regionOf({ start: lines.positionAt(start), end: lines.positionAt(end) }),
          insertedContent: { text },
        })),
      },
    ],
  }));
}
