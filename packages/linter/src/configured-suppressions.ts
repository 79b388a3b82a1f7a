import { type Action, type Flow, type FlowDocument, identify } from '@callflow-lint/core/flow';
import type { Suppression } from '@callflow-lint/core/report';

/** An accepted fault, as a configuration states it. */
export interface SuppressionOption {
  readonly rule: string;
  /** The id or the name of the flow; without it, any flow of the file. */
  readonly flow?: string;
  /** The id of the action as written, or a JSON pointer; without it, all of the flow. */
  readonly action?: string;
  readonly reason?: string;
}

/** The suppressions of the options, found in a document; one whose place is not there covers nothing. */
export function configuredSuppressions(
  document: FlowDocument,
  options: readonly SuppressionOption[],
): readonly Suppression[] {
  const start = document.tree.root?.start ?? 0;
  const at = { pointer: '', start, end: start + 1 };
  return options.map((option) => {
    const { rule, reason } = option;
    return { by: 'configuration', rules: [rule], reason, at, covers: coveredBy(option, document) };
  });
}

function coveredBy({ flow, action }: SuppressionOption, { flows }: FlowDocument): Suppression['covers'] {
  const everywhere = [{ start: 0, end: Infinity }];
  if (flow === undefined && action === undefined) return everywhere;
  const those = flow === undefined ? flows : flows.filter((each) => isCalled(each, flow));
  if (action === undefined) return those.flatMap(({ object, list }) => object ?? list ?? []);
  return those.flatMap(({ actions }) => actions.filter((each) => isNamed(each, action)).map(({ node }) => node));
}

function isCalled({ id, name }: Flow, wanted: string): boolean {
  return name === wanted || (id !== undefined && id === identify(wanted));
}

function isNamed(action: Action, wanted: string): boolean {
  return wanted.startsWith('/') ? action.pointer === wanted : action.id !== undefined && action.id === identify(wanted);
}
