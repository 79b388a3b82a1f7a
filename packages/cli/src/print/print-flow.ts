import type { Action, Flow } from '@callflow-lint/core/flow';
import type { LineIndex } from '@callflow-lint/core/source';

/** A flow as the analysis sees it. */
export interface FlowRow {
  readonly pointer: string;
  readonly name: string | null;
  readonly nestedIn: string | null;
  readonly actions: readonly ActionRow[];
}

interface ActionRow {
  readonly pointer: string;
  readonly line: number;
  readonly label: string;
  readonly type: string | null;
  readonly id: string | null;
  readonly references: readonly ReferenceRow[];
}

interface ReferenceRow {
  readonly name: string;
  readonly key: string | null;
  readonly text: string;
  /** JSON pointer of the action it leads to; null when there is none. */
  readonly target: string | null;
}

/** The flows of a document as rows. */
export function flowRows(flows: readonly Flow[], lines: LineIndex): FlowRow[] {
  return flows.map((flow) => ({
    pointer: flow.pointer,
    name: flow.name ?? null,
    nestedIn: flow.nestedIn?.pointer ?? null,
    actions: flow.actions.map((action) => actionRow(flow, action, lines)),
  }));
}

function actionRow(flow: Flow, action: Action, lines: LineIndex): ActionRow {
  return {
    pointer: action.pointer,
    line: lines.positionAt(action.at().start).line,
    label: action.label,
    type: action.typeName ?? null,
    id: action.idNode?.value ?? null,
    references: action.references.map(({ name, key, text, id }) => {
      const target = id === undefined ? undefined : flow.byId.get(id);
      return { name, key: key ?? null, text, target: target?.pointer ?? null };
    }),
  };
}

/** The flows as text: each action with its line and where it names others. */
export function printFlows(rows: readonly FlowRow[]): string {
  return rows.map(printFlow).join('\n');
}

function printFlow({ pointer, name, nestedIn, actions }: FlowRow): string {
  const head = [`flow ${pointer || '(root)'}`, name ?? '', nestedIn === null ? '' : `nested in ${nestedIn}`];
  const lines = actions.flatMap(({ line, label, references }) => [
    `  ${String(line).padStart(4)}  ${label}`,
    ...references.map(({ name: option, key, text, target }) => {
      const what = key === null ? option : `${option}[${JSON.stringify(key)}]`;
      return `          ${what} ${JSON.stringify(text)} → ${target ?? 'nothing'}`;
    }),
  ]);
  return `${[head.filter((part) => part !== '').join('  '), ...lines].join('\n')}\n`;
}
