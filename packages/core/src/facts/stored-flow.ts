import { type Flow, type FlowDocument, type FlowUse, flowUses, variableWrite } from '../flow/index.ts';
import type { Contract } from '../platform/index.ts';

/** What the other flows of a project have to know of a stored flow, as plain data. */
export interface StoredFlow {
  /** What other flows name it by; see `identify`. */
  readonly id: string;
  readonly name: string | undefined;
  /** The file it is in, as reports show it. */
  readonly path: string;
  /** JSON pointer of the flow within the file. */
  readonly pointer: string;
  /** The stored flows that it names, each once for each way of using it. */
  readonly uses: readonly Pick<FlowUse, 'kind' | 'to'>[];
  /** What flows that it fetches find around them; undefined when it fetches none. */
  readonly surroundings: Surroundings | undefined;
}

/** What the flows find around them that a flow fetches. */
interface Surroundings {
  /** The ids of its actions, to which they may jump. */
  readonly ids: readonly string[];
  /** The variables that it sets by name, under each contract. */
  readonly variables: Readonly<Record<Contract, readonly string[]>>;
}

/** The flows of a document that carry an id of their own. Nested ones are never stored. */
export function storedFlows({ flows, path = '' }: FlowDocument): StoredFlow[] {
  return flows.flatMap((flow) =>
    flow.id === undefined || flow.nestedIn !== undefined ? [] : [storedFlow(flow, flow.id, path)],
  );
}

/** What others have to know of a flow that is stored under an id. */
export function storedFlow(flow: Flow, id: string, path: string): StoredFlow {
  const distinct = new Map(flowUses(flow).map(({ kind, to }) => [`${kind} ${to}`, { kind, to }]));
  const uses = [...distinct.values()];
  const isFetching = uses.some(({ kind }) => kind === 'fetch');
  const { name, pointer } = flow;
  return { id, name, path, pointer, uses, surroundings: isFetching ? surroundingsIn(flow) : undefined };
}

function surroundingsIn(flow: Flow): Surroundings {
  const setUnder = (contract: Contract) => [
    ...new Set(flow.actions.flatMap((action) => variableWrite(action, contract)?.names ?? [])),
  ];
  const variables = { documented: setUnder('documented'), engine: setUnder('engine') };
  return { ids: [...flow.byId.keys()], variables };
}
