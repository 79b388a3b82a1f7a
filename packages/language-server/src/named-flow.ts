import { type FlowDocument, type FlowUse, flowUses, type Place } from '@callflow-lint/core/flow';

/** A stored flow, where it carries its id or is named. */
export interface NamedFlow {
  /** See `identify`. */
  readonly id: string;
  /** Where the cursor found it. */
  readonly at: Place;
  /** Undefined where it carries its own id. */
  readonly use: FlowUse | undefined;
}

/** The id of a stored flow under an offset; undefined where there is none. */
export function namedFlowAt({ flows }: FlowDocument, offset: number): NamedFlow | undefined {
  for (const flow of flows) {
    const own = flow.id === undefined || flow.nestedIn !== undefined ? undefined : flow.at('id');
    if (flow.id !== undefined && own !== undefined && isAt(own, offset))
      return { id: flow.id, at: own, use: undefined };
    const use = flowUses(flow).find(({ at }) => isAt(at, offset));
    if (use !== undefined) return { id: use.to, at: use.at, use };
  }
  return undefined;
}

function isAt({ start, end }: Place, offset: number): boolean {
  return start <= offset && offset <= end;
}
