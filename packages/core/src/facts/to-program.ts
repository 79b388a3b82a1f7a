import { type Action, type Flow, isLabel } from '../flow/index.ts';
import { type Program, programOf } from '../machine/index.ts';
import { unknownAction } from '../platform/index.ts';
import { toValue } from '../source/index.ts';

/** The program of a flow, with readable ids taken as ids; the same as `ingest` gives for symbolic ids. */
export function toProgram({ actions }: Flow): Program {
  return programOf(
    actions.map((action, index) => ({
      index,
      at: `/actions/${index}`,
      type: action.type ?? unknownAction(action.typeName ?? ''),
      id: isLost(action) ? `made-up:${index + 1}` : (action.id as string),
      nextId: isIgnored(action) ? undefined : action.nextId,
      option: action.optionNode === undefined ? undefined : (toValue(action.optionNode) ?? undefined),
    })),
  );
}

/** The platform makes an id up where there is none, and where it cannot read one; the latter is noticed only by jumps. */
function isLost({ id, flow }: Action): boolean {
  return id === undefined || (isLabel(id) && flow.referencesTo(id).length === 0);
}

/** The platform takes a `next_id` that it cannot read for none; one that is a readable name is meant to lead there. */
function isIgnored({ nextId, flow }: Action): boolean {
  return nextId !== undefined && isLabel(nextId) && !flow.byId.has(nextId);
}
