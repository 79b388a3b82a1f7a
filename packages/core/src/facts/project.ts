import { type Action, type Flow, type FlowDocument, type FlowUse, flowUses } from '../flow/index.ts';
import { LineIndex } from '../source/index.ts';

/** A stored flow of a project. */
export interface ProjectFlow {
  /** What other flows name it by; see `identify`. */
  readonly id: string;
  readonly flow: Flow;
  /** The file it is in, as reports show it. */
  readonly path: string;
  readonly lines: LineIndex;
}

/** A use of a stored flow by another one. */
export interface ProjectUse extends FlowUse {
  readonly from: ProjectFlow;
}

/** All stored flows of a customer, as far as they are known, and how they use each other. */
export class Project {
  /** By id; of several flows with one id the first one. */
  readonly flows: ReadonlyMap<string, ProjectFlow>;
  readonly #byFlow = new Map<string, ProjectFlow>();
  #usesOf: ReadonlyMap<string, readonly ProjectUse[]> | undefined;
  readonly #usesIn = new Map<string, readonly ProjectUse[]>();

  constructor(flows: Iterable<ProjectFlow>) {
    const byId = new Map<string, ProjectFlow>();
    for (const each of flows) if (!byId.has(each.id)) byId.set(each.id, each);
    this.flows = byId;
    for (const each of byId.values()) this.#byFlow.set(keyOf(each.path, each.flow), each);
  }

  find(id: string): ProjectFlow | undefined {
    return this.flows.get(id);
  }

  /** The project's own copy of a flow that was read from a file; undefined when it is not one of the project. */
  entryOf(path: string, flow: Flow): ProjectFlow | undefined {
    return this.#byFlow.get(keyOf(path, flow));
  }

  /** The stored flows that a flow names. */
  usesIn(flow: ProjectFlow): readonly ProjectUse[] {
    let uses = this.#usesIn.get(flow.id);
    if (uses === undefined) {
      uses = flowUses(flow.flow).map((use) => ({ ...use, from: flow }));
      this.#usesIn.set(flow.id, uses);
    }
    return uses;
  }

  /** The flows that fetch a flow, and those that fetch these. */
  fetchersOf(id: string): ReadonlySet<ProjectFlow> {
    const fetchers = new Set<ProjectFlow>();
    const add = (to: string) => {
      for (const { kind, from } of this.usesOf(to)) if (kind === 'fetch') fetchers.add(from);
    };
    add(id);
    for (const each of fetchers) add(each.id);
    return fetchers;
  }

  /** Where a flow is named by those of the project. */
  usesOf(id: string): readonly ProjectUse[] {
    this.#usesOf ??= byTarget([...this.flows.values()].flatMap((flow) => this.usesIn(flow)));
    return this.#usesOf.get(id) ?? [];
  }
}

function byTarget(uses: readonly ProjectUse[]): ReadonlyMap<string, readonly ProjectUse[]> {
  const groups = new Map<string, ProjectUse[]>();
  for (const use of uses) {
    const group = groups.get(use.to);
    if (group === undefined) groups.set(use.to, [use]);
    else group.push(use);
  }
  return groups;
}

function keyOf(path: string, { pointer }: Flow): string {
  return `${path}#${pointer}`;
}

/** An action of another flow, and where that flow is. */
export interface ElsewhereAction {
  readonly action: Action;
  readonly in: ProjectFlow;
}

/** The flows of a document that carry an id of their own, as flows of a project. Nested ones are never stored. */
export function storedFlows({ flows, tree, path = '' }: FlowDocument): ProjectFlow[] {
  const lines = new LineIndex(tree.text);
  return flows.flatMap((flow) =>
    flow.id === undefined || flow.nestedIn !== undefined ? [] : [{ id: flow.id, flow, path, lines }],
  );
}
