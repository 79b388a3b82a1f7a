import { type Action, deterministicUuid, type Flow } from '../flow/index.ts';
import { withoutTrivia } from '../source/index.ts';

/**
 * What a finding is about, in words that stay the same when actions are moved about or the file is laid out anew: the flow and,
 * where the place is in one, the action.
 * @param pointer JSON pointer of the place
 */
export function subjectOf(flow: Flow | undefined, pointer: string): string {
  if (flow === undefined) return '';
  const index = /^\/(\d+)/.exec(pointer.slice(flow.actionsPointer.length))?.[1];
  const isInside = pointer.startsWith(`${flow.actionsPointer}/`);
  const action = isInside && index !== undefined ? flow.actions[Number(index)] : undefined;
  return action === undefined ? nameOf(flow) : `${nameOf(flow)} / ${nameOfAction(action)}`;
}

function nameOf(flow: Flow): string {
  if (flow.nestedIn !== undefined) return `${nameOf(flow.nestedIn.flow)} / ${nameOfAction(flow.nestedIn)}`;
  return flow.name ?? flow.id ?? flow.pointer;
}

/** Its id; without one its type and a sum of what it says. */
function nameOfAction({ flow, idNode, typeName, node }: Action): string {
  if (idNode !== undefined && idNode.value !== '') return idNode.value;
  return `${typeName ?? 'action'} ${deterministicUuid('', withoutTrivia(flow.textOf(node))).slice(0, 8)}`;
}
