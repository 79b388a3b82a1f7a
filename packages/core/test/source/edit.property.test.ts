import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  insertElement,
  insertMember,
  type Json,
  moveMembers,
  type ObjectNode,
  parse,
  removeElements,
  removeMembers,
  renameKey,
  replaceNode,
  replaceString,
  type SyntaxNode,
  type SyntaxTree,
  type TextEdit,
  toValue,
} from '../../src/source/index.ts';
import { commentedLayout, json, toObject, write } from './formatted.ts';

const document = fc.tuple(json, commentedLayout).map(([value, layout]) => parse(write(value, layout)));
const tidy = fc
  .tuple(json, fc.constantFrom('', '  ', '\t', '    '), fc.constantFrom('\n', '\r\n'))
  .map(([value, indent, eol]) => parse(JSON.stringify(value, null, indent).replaceAll('\n', eol)));
const anyDocument = fc.oneof(document, tidy);

function nodesOf(tree: SyntaxTree): SyntaxNode[] {
  const nodes = [tree.root!];
  for (const node of nodes) {
    if (node.kind === 'array') nodes.push(...node.elements);
    if (node.kind === 'object') nodes.push(...node.members.map(({ value }) => value!));
  }
  return nodes;
}

function pick<Kind extends SyntaxNode['kind']>(
  tree: SyntaxTree,
  kind: Kind,
  at: number,
): Extract<SyntaxNode, { kind: Kind }> | undefined {
  const nodes = nodesOf(tree).filter((node): node is Extract<SyntaxNode, { kind: Kind }> => node.kind === kind);
  return nodes[at % nodes.length];
}

/** The value of the tree with the value of one node changed. */
function valueWith(tree: SyntaxTree, changed: SyntaxNode, change: (value: Json) => Json): Json {
  const visit = (node: SyntaxNode): Json => {
    const value =
      node.kind === 'array'
        ? node.elements.map(visit)
        : node.kind === 'object'
          ? toObject(node.members.map(({ key, value: member }) => [key.value, visit(member!)]))
          : toValue(node);
    return node === changed ? change(value) : value;
  };
  return visit(tree.root!);
}

/** Applies the edits and holds the result against the model; comments outside `gone` must still be there, however indented. */
function expectEdited(
  tree: SyntaxTree,
  edits: readonly TextEdit[],
  expected: Json,
  gone: readonly SyntaxNode[] = [],
): void {
  const edited = applyEdits(tree.text, edits);
  expect(edited.problems).toEqual([]);
  const result = parse(edited.text);
  expect(result.problems.filter(({ severity, jsonc }) => severity === 'error' && !jsonc)).toEqual([]);
  deepStrictEqual(toValue(result.root!), expected);
  const kept = tree.comments.filter(({ start, end }) => !gone.some((node) => node.start <= start && end <= node.end));
  const texts = ({ text, comments }: Pick<SyntaxTree, 'text' | 'comments'>) =>
    comments.map(({ start, end }) => text.slice(start, end).replace(/[\r\n]\s*/g, '\n')).sort();
  expect(texts(result)).toEqual(texts({ text: tree.text, comments: kept }));
}

const RUNS = { numRuns: 500 };

describe('edits of a document in any layout', () => {
  it('replace a string', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.string({ unit: 'binary' }), (tree, at, text) => {
      const node = pick(tree, 'string', at);
      if (node !== undefined)
        expectEdited(
          tree,
          [replaceString(node, text)],
          valueWith(tree, node, () => text),
        );
    });
    fc.assert(property, RUNS);
  });

  it('rename a key', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.nat(), (tree, at, index) => {
      const object = pick(tree, 'object', at);
      const member = object?.members[index % object.members.length];
      if (object === undefined || member === undefined) return;
      const expected = valueWith(tree, object, (value) =>
        toObject(
          Object.entries(value as object).map(([key, held]) => [key === member.key.value ? 'new key' : key, held]),
        ),
      );
      expectEdited(tree, [renameKey(member, 'new key')], expected);
    });
    fc.assert(property, RUNS);
  });

  it('replace a node', () => {
    const property = fc.property(anyDocument, fc.nat(), json, (tree, at, value) => {
      const nodes = nodesOf(tree);
      const node = nodes[at % nodes.length]!;
      expectEdited(
        tree,
        [replaceNode(tree, node, value)],
        valueWith(tree, node, () => value),
        [node],
      );
    });
    fc.assert(property, RUNS);
  });

  it('remove members', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.nat(), (tree, at, mask) => {
      const object = pick(tree, 'object', at);
      if (object === undefined) return;
      const gone = object.members.filter((_, index) => (mask >> index) & 1);
      const names = new Set(gone.map(({ key }) => key.value));
      const expected = valueWith(tree, object, (value) =>
        toObject(Object.entries(value as { [key: string]: Json }).filter(([key]) => !names.has(key))),
      );
      expectEdited(tree, removeMembers(tree, object, gone), expected, gone as unknown as SyntaxNode[]);
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it('remove elements', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.nat(), (tree, at, mask) => {
      const array = pick(tree, 'array', at);
      if (array === undefined) return;
      const gone = array.elements.filter((_, index) => (mask >> index) & 1);
      const expected = valueWith(tree, array, (value) =>
        (value as Json[]).filter((_, index) => !((mask >> index) & 1)),
      );
      expectEdited(tree, removeElements(tree, array, gone), expected, gone);
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it('insert a member', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.option(fc.nat()), json, (tree, at, index, added) => {
      const object = pick(tree, 'object', at);
      if (object === undefined) return;
      const after = index === null ? undefined : object.members[index % object.members.length]?.key.value;
      const expected = valueWith(tree, object, (value) =>
        toObject([...Object.entries(value as { [key: string]: Json }), ['new key', added]]),
      );
      const edits = insertMember(tree, object, 'new key', added, after === undefined ? {} : { after });
      expectEdited(tree, edits, expected);
      const inserted = parse(applyEdits(tree.text, edits).text);
      const keys = pickAt(inserted, object.start)?.members.map(({ key }) => key.value) ?? [];
      expect(keys[keys.indexOf('new key') - 1]).toBe(after ?? object.members.at(-1)?.key.value);
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it('insert an element', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.nat(), json, (tree, at, index, added) => {
      const array = pick(tree, 'array', at);
      if (array === undefined) return;
      const place = index % (array.elements.length + 1);
      const expected = valueWith(tree, array, (value) => (value as Json[]).toSpliced(place, 0, added));
      expectEdited(tree, insertElement(tree, array, added, { at: place }), expected);
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it('move members into a new object and into one that exists', () => {
    const property = fc.property(anyDocument, fc.nat(), fc.nat(), fc.boolean(), (tree, at, mask, isNew) => {
      const object = pick(tree, 'object', at);
      const to = isNew ? 'new key' : object?.members.find(({ value }) => value?.kind === 'object')?.value;
      if (object === undefined || to === undefined) return;
      const moved = object.members.filter(({ value }, index) => value !== to && (mask >> index) & 1);
      const target = typeof to === 'string' ? undefined : (to as ObjectNode);
      // A key that the target has already is the caller's to sort out.
      if (moved.length === 0 || moved.some(({ key }) => target?.members.some((own) => own.key.value === key.value)))
        return;
      const edits = moveMembers(tree, object, moved, target ?? 'new key');
      expectEdited(
        tree,
        edits,
        valueWith(tree, object, (value) => movedValue(value, object, moved, target)),
      );
    });
    fc.assert(property, { numRuns: 1500 });
  });
});

function pickAt(tree: SyntaxTree, start: number): ObjectNode | undefined {
  return nodesOf(tree).find((node): node is ObjectNode => node.kind === 'object' && node.start === start);
}

function movedValue(value: Json, object: ObjectNode, moved: ObjectNode['members'], to: ObjectNode | undefined): Json {
  const names = new Set(moved.map(({ key }) => key.value));
  const all = Object.entries(value as { [key: string]: Json });
  const into = object.members.find((member) => member.value === to)?.key.value ?? 'new key';
  const held = to === undefined ? [] : Object.entries(all.find(([key]) => key === into)![1] as { [key: string]: Json });
  const target = toObject([...held, ...all.filter(([key]) => names.has(key))]);
  const rest = all.filter(([key]) => !names.has(key) && key !== into);
  return toObject([...rest, [into, target]]);
}
