import type { Action } from '@callflow-lint/core/flow';
import { findVariable, type Option } from '@callflow-lint/core/platform';
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { type Cursor, cursorAt, stringAt } from '../cursor.ts';
import { carriersOf, type NamedId, namedIdAt, referencesOf } from '../named-id.ts';
import type { OpenFlow } from '../open-flow.ts';

/** What is under the cursor: an action type, an option, an action that is named, or a variable. */
export function hover(flow: OpenFlow, position: Position): Hover | null {
  const offset = flow.offsetAt(position);
  const cursor = cursorAt(flow.model, offset);
  const node = cursor === undefined ? undefined : stringAt(cursor, offset);
  if (cursor === undefined || node === undefined) return null;
  const named = namedIdAt(flow.model, offset);
  const text = named === undefined ? aboutText(cursor, node.value, offset - node.start) : aboutId(named);
  if (text === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value: text }, range: flow.rangeOf(node) };
}

function aboutText(cursor: Cursor, text: string, at: number): string | undefined {
  const { action, path, isInKey, option } = cursor;
  const variable = variableAround(text, at);
  if (variable !== undefined) return variable;
  if (path.length === 1 && path[0] === 'type') return aboutType(action);
  return isInKey && option !== undefined ? aboutOption(path.at(-1) ?? '', option) : undefined;
}

function aboutType({ type }: Action): string | undefined {
  if (type === undefined) return undefined;
  const differences = type.differences.map(
    ({ documented, engine }) => `- Documented: ${documented}\n- The engine: ${engine}\n`,
  );
  return [`**${type.type}**: ${type.summary}`, ...differences].join('\n\n');
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
  const carriers = carriersOf(named);
  const [carrier] = carriers;
  if (carrier === undefined) return 'No action of this flow has this id.';
  const from = referencesOf(named).map(
    ({ from: action, key }) => `- ${action.label}${key === undefined ? '' : ` on "${key}"`}`,
  );
  const led = from.length === 0 ? 'Nothing jumps to it.' : `Jumps to it come from\n${from.join('\n')}`;
  return `**${carrier.label}**: ${carrier.type?.summary ?? ''}\n\n${led}`;
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
