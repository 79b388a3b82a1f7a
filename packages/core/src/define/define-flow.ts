import type { FlowAction } from './actions.gen.ts';

/** A flow as the API takes it. Ids may be readable names where `callflow-lint render` turns them into UUIDs. */
export interface Flow {
  /** The flow's own id, as the API's answers hold it. */
  readonly id?: string;
  readonly name?: string;
  readonly detail?: string;
  /** Executed from the first on. */
  readonly actions: readonly FlowAction[];
  /** The flow that runs when this one has ended. */
  readonly on_complete_flow_id?: string;
}

/** States a flow in code: the compiler checks types and options, callflow-lint the rest. Returns what it is given. */
export function defineFlow<const Given extends Flow>(flow: Given): Given {
  return flow;
}
