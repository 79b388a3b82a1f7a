import { basename } from 'node:path';
import type { Action } from '@callflow-lint/core/flow';
import { findVariable, type Option } from '@callflow-lint/core/platform';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { type Cursor, cursorAt, valueAt } from '../cursor.ts';
import { localTimeOf } from '../local-time.ts';
import { namedFlowAt } from '../named-flow.ts';
import { carriersOf, type NamedId, namedIdAt } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';
import { predecessorsOf } from '../predecessors.ts';
import type { Workspace } from '../workspace.ts';

/** What is under the cursor: an action type, an option, an action or a flow that is named, a variable, an hour in UTC. */
export function hover(flow: OpenFlow, position: Position, workspace: Workspace): Hover | null {
  const offset = flow.offsetAt(position);
  const cursor = cursorAt(flow.model, offset);
  const node = cursor === undefined ? undefined : valueAt(cursor, offset);
  if (cursor === undefined || node === undefined) return null;
  const named = namedIdAt(flow.model, offset);
  const variable = node.kind === 'string' ? variableAround(node.value, offset - node.start) : undefined;
  const text =
    variable ??
    (named === undefined ? undefined : aboutId(named)) ??
    aboutFlow(flow, offset, workspace) ??
    aboutCursor(cursor, flow);
  if (text === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value: text }, range: flow.rangeOf(node) };
}

/** The stored flow that is named, as far as it is known. */
function aboutFlow(open: OpenFlow, offset: number, workspace: Workspace): string | undefined {
  const named = namedFlowAt(open.model, offset);
  const stored = named === undefined ? undefined : workspace.projectOf(open).find(named.id);
  if (stored === undefined) return undefined;
  const { name, path } = stored;
  const { actions, detail } = stored.flow;
  const count = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  return `**${name ?? 'A flow without name'}** in ${basename(path)}: ${count}. ${detail ?? ''}`.trimEnd();
}

function aboutCursor({ action, path, option }: Cursor, flow: OpenFlow): string | undefined {
  if (path.length === 1 && path[0] === 'type') return aboutType(action);
  if (option === undefined) return undefined;
  const local = localTimeOf(action, flow.analysisOf(action.flow));
  const isHour = local !== undefined && action.optionValue(path.at(-1) ?? '') === local.node;
  const time = isHour ? [`In ${local.zone.name} that is ${local.text}.`] : [];
  return [aboutOption(path.findLast((name) => Number.isNaN(Number(name))) ?? '', option), ...time].join('\n\n');
}

function aboutType(action: Action): string | undefined {
  const { type } = action;
  if (type === undefined) return undefined;
  const differences = type.differences.map(
    ({ documented, engine }) => `- Documented: ${documented}\n- The engine: ${engine}\n`,
  );
  return [`**${type.type}**: ${type.summary}`, ...differences, aboutPredecessors(action)].join('\n\n');
}

function aboutOption(name: string, { summary, unit, values, required, deprecated }: Option): string {
  const notes = [
    ...(required === 'always' ? ['It has to be there.'] : []),
    ...(unit === undefined ? [] : [`In ${unit === 'ms' ? 'milliseconds' : 'seconds'}.`]),
    ...(values === undefined ? [] : [`One of ${values.map((value) => `\`${value}\``).join(', ')}.`]),
    ...(deprecated === undefined ? [] : [`Deprecated: use \`${deprecated.replacement}\`.`]),
  ];
  return [`**${name}**: ${summary}`, ...notes].join(' ');
}

/** The action that is meant, and what leads to it. */
function aboutId(named: NamedId): string {
  const [carrier] = carriersOf(named);
  if (carrier === undefined) return 'No action of this flow has this id.';
  return `**${carrier.label}**: ${carrier.type?.summary ?? ''}\n\n${aboutPredecessors(carrier)}`;
}

function aboutPredecessors(action: Action): string {
  const { isFirst, before, jumps } = predecessorsOf(action);
  const lines = [
    ...(isFirst ? ['- the beginning of the flow'] : []),
    ...(before === undefined ? [] : [`- ${before.label}, which runs on`]),
    ...jumps.map(({ from, name, key }) => `- ${from.label}${key === undefined ? ` by ${name}` : ` on "${key}"`}`),
  ];
  return lines.length === 0 ? 'Nothing leads to it.' : `Calls come here from\n${lines.join('\n')}`;
}

const PLACEHOLDER = /\$\{([^}]*)\}/g;

/** The variable of the platform's own whose placeholder is under the cursor. */
function variableAround(text: string, at: number): string | undefined {
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, name = ''] = match;
    // The quotation mark counts one.
    if (at < match.index + 1 || at > match.index + 1 + whole.length) continue;
    const variable = findVariable(name);
    return variable === undefined ? undefined : `**${name}**: ${variable.summary}`;
  }
  return undefined;
}
