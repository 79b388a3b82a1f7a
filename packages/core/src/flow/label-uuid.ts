import { deterministicUuid } from './deterministic-uuid.ts';
import type { Flow } from './flow.ts';

/** The UUID that stands for a readable id of a flow: the same for the same flow and text every time, and no id that the flow has already. */
export function labelUuid(flow: Flow, text: string): string {
  let uuid = deterministicUuid(`${flow.name ?? ''}${flow.pointer}`, text);
  while (flow.byId.has(uuid)) uuid = deterministicUuid(uuid, text);
  return uuid;
}
