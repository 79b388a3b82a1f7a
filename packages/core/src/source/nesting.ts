import { type DraftContainer, type DraftObject, fill } from './draft.ts';

/** The containers that are open, outermost first. */
export class Nesting {
  /** The innermost one. */
  top: DraftContainer | undefined;
  readonly #outer: DraftContainer[] = [];
  #objects = 0;

  get depth(): number {
    return this.top === undefined ? 0 : this.#outer.length + 1;
  }

  /** The one around the innermost. */
  get parent(): DraftContainer | undefined {
    return this.#outer[this.#outer.length - 1];
  }

  push(container: DraftContainer): void {
    if (this.top !== undefined) this.#outer.push(this.top);
    this.top = container;
    if (container.kind === 'object') this.#objects++;
  }

  /** Closes the innermost container, which ends at the offset. */
  pop(end: number): void {
    const closed = this.top;
    if (closed === undefined) return;
    closed.end = end;
    if (closed.kind === 'object') this.#objects--;
    this.top = this.#outer.pop();
    if (this.top?.kind === 'object') endMember(this.top);
  }

  /** Whether a container of the kind is open. */
  has(kind: DraftContainer['kind']): boolean {
    return kind === 'object' ? this.#objects > 0 : this.depth > this.#objects;
  }
}

function endMember(object: DraftObject): void {
  const member = object.members[object.members.length - 1];
  if (member !== undefined) fill(member, member.value);
}
