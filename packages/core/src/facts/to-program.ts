import { type Action, type Flow, isLabel } from '../flow/index.ts';
import { type DecodedRecord, type Instruction, type Program, programOf, readPlainRecord } from '../machine/index.ts';
import { type ActionType, unknownAction } from '../platform/index.ts';
import { type Json, toValue } from '../source/index.ts';

/** The program of a flow, with readable ids taken as ids; the same as `ingest` gives for symbolic ids. */
export function toProgram({ actions }: Flow): Program {
  return programOf(actions.map((action) => new WrittenInstruction(action)));
}

/** The instruction of an action as it is written. The value of its option is only made where somebody asks for it. */
class WrittenInstruction implements Instruction {
  readonly index: number;
  readonly type: ActionType;
  readonly id: string;
  readonly nextId: string | undefined;
  readonly plainRecord: DecodedRecord | undefined;
  readonly #action: Action;
  #option: Json | undefined;

  constructor(action: Action) {
    this.#action = action;
    this.index = action.index;
    this.type = action.type ?? unknownAction(action.typeName ?? '');
    this.id = isLost(action) ? `made-up:${action.index + 1}` : (action.id as string);
    this.nextId = isIgnored(action) ? undefined : action.nextId;
    this.plainRecord = action.option && readPlainRecord(action.option, this.type.options);
  }

  get at(): string {
    return `/actions/${this.index}`;
  }

  get option(): Json | undefined {
    const { optionNode } = this.#action;
    if (optionNode !== undefined) this.#option ??= toValue(optionNode) ?? undefined;
    return this.#option;
  }
}

/** The platform makes an id up where there is none, and where it cannot read one; the latter is noticed only by jumps. */
function isLost({ id, flow }: Action): boolean {
  return id === undefined || (isLabel(id) && flow.referencesTo(id).length === 0);
}

/** The platform takes a `next_id` that it cannot read for none; one that is a readable name is meant to lead there. */
function isIgnored({ nextId, flow }: Action): boolean {
  return nextId !== undefined && isLabel(nextId) && !flow.byId.has(nextId);
}
