import type { Field } from '@callflow-lint/core/flow';
import { readScalar } from '@callflow-lint/core/machine';
import type { Option } from '@callflow-lint/core/platform';
import type { Fix } from '@callflow-lint/core/rule';
import { type Json, replaceNode, type SyntaxNode, type SyntaxTree } from '@callflow-lint/core/source';

/** Writes the value in the type that is expected, where it is plain what it would be. */
export function convert({ value, shape, option }: Field, tree: SyntaxTree): Fix[] {
  const { start, end } = value;
  const written = tree.text.slice(start, end);
  if (shape.is === 'list' && value.kind !== 'array' && (shape.of.is === 'record') === (value.kind === 'object')) {
    const edits = [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ];
    return [{ title: 'Put it into a list', safety: 'suggestion', edits }];
  }
  const converted = scalarOf(value, shape.is, written);
  if (converted === undefined || readScalar(converted, shape, 'symbolic') === undefined) return [];
  const edits = [replaceNode(tree, value, converted)];
  return [
    { title: `Write ${JSON.stringify(converted)}`, safety: isPlain(converted, option) ? 'safe' : 'suggestion', edits },
  ];
}

function scalarOf(value: SyntaxNode, expected: string, written: string): Exclude<Json, null | object> | undefined {
  if (value.kind === 'string') {
    const text = value.value.trim();
    if (expected === 'boolean') return BOOLEANS[text.toLowerCase()];
    return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  }
  return expected === 'text' && (value.kind === 'number' || value.kind === 'boolean') ? written : undefined;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Nothing else can be wrong with it then. */
function isPlain(value: Json, { range, values, content }: Option): boolean {
  if (typeof value !== 'number') return values === undefined && content === undefined;
  return value > 0 && value >= (range?.min ?? value) && value <= (range?.max ?? value);
}
