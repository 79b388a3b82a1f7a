import type { Flow } from '@callflow-lint/core/flow';
import {
  FLOWS,
  type FlowParams,
  type FlowsParams,
  GRAPH,
  HOURS,
  SIMULATE,
  type SimulateParams,
} from '@callflow-lint/views/requests';
import type { Connection } from 'vscode-languageserver';
import { flowHeads, graph } from './features/graph.ts';
import { hours } from './features/hours.ts';
import { simulation } from './features/simulation.ts';
import type { OpenFlow } from './open-flow.ts';

/** Answers what editors ask for beside the protocol; see `@callflow-lint/views/requests`. */
export function serveViews(connection: Connection, openFlowAt: (uri: string) => OpenFlow | undefined): void {
  const about = <Params extends FlowParams, Answer>(answer: (open: OpenFlow, flow: Flow, params: Params) => Answer) => {
    return (params: Params): Answer | null => {
      const open = openFlowAt(params.textDocument.uri);
      const flow = open?.model.flows.find(({ pointer }) => pointer === params.flow);
      return open === undefined || flow === undefined ? null : answer(open, flow, params);
    };
  };
  connection.onRequest(FLOWS, ({ textDocument }: FlowsParams) => {
    const open = openFlowAt(textDocument.uri);
    return open === undefined ? null : flowHeads(open);
  });
  connection.onRequest(GRAPH, about(graph));
  connection.onRequest(HOURS, about(hours));
  connection.onRequest(
    SIMULATE,
    about((open, flow, { replay }: SimulateParams) => simulation(open, flow, replay)),
  );
}
