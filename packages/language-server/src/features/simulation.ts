import type { Flow } from '@callflow-lint/core/flow';
import { LineIndex } from '@callflow-lint/core/source';
import type { SimulateAnswer } from '@callflow-lint/views/requests';
import { type Replay, replay } from '@callflow-lint/views/simulation';
import type { OpenFlow } from '../open-flow.ts';

/** Runs a flow as far as the answers lead. */
export async function simulation(open: OpenFlow, flow: Flow, given: Replay): Promise<SimulateAnswer> {
  const { version, model } = open;
  return { version, ...(await replay({ document: model, lines: new LineIndex(model.tree.text) }, flow, given)) };
}
