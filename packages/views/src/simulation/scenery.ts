import type { Action, Flow } from '@callflow-lint/core/flow';
import { idText, instructionAt, type Position, type Program } from '@callflow-lint/core/machine';
import type { LineIndex } from '@callflow-lint/core/source';

/** Ties the positions of a run to the file they come from. */
export class Scenery {
  readonly #flows = new Map<Program, Flow>();
  readonly #lines: LineIndex;
  #missed: string | undefined;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  /** Tells which flow a program was made from. */
  add(program: Program, flow: Flow): void {
    this.#flows.set(program, flow);
  }

  /** Tells that a flow was asked for that is not in the file. */
  miss(id: string): void {
    this.#missed = idText(id);
  }

  /** The flow that was asked for and is not in the file, since somebody last looked. */
  takeMissed(): string | undefined {
    const id = this.#missed;
    this.#missed = undefined;
    return id;
  }

  /** The action as messages name it. */
  labelOf(position: Position): string {
    const { type } = instructionAt(position);
    return this.#actionAt(position)?.label ?? `${type.type}, added by the platform`;
  }

  /** What the action may be called: its id as written, its index, its type. */
  namesOf(position: Position): readonly string[] {
    const action = this.#actionAt(position);
    const { type, index } = instructionAt(position);
    return action === undefined ? [type.type] : [action.idNode?.value ?? '', String(index), type.type];
  }

  /** Undefined for an action that stands in no file. */
  lineOf(position: Position): number | undefined {
    const action = this.#actionAt(position);
    return action === undefined ? undefined : this.#lines.positionAt(action.at().start).line;
  }

  #actionAt({ program, index }: Position): Action | undefined {
    return this.#flows.get(program)?.actions[index];
  }
}
