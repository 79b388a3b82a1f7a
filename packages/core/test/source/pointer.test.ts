import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeAt, type ObjectNode, parse, pointerOf, type SyntaxNode } from '../../src/source/index.ts';
import { json, plainLayout, write } from './formatted.ts';

describe('pointerOf and nodeAt', () => {
  const tree = parse('{"a/b": {"m~n": [1, {"": 2}]}, "~1": 3}');

  it('escape keys as RFC 6901 says', () => {
    for (const pointer of ['', '/a~1b', '/a~1b/m~0n/0', '/a~1b/m~0n/1/', '/~01']) {
      const node = nodeAt(tree, pointer);
      expect(node && pointerOf(tree, node)).toBe(pointer);
    }
  });

  it('find nothing where nothing is', () => {
    for (const pointer of ['x', '/x', '/a~1b/m~0n/2', '/a~1b/m~0n/01', '/a~1b/m~0n/-', '/~01/0', '/a~1b/m~0n/length']) {
      expect(nodeAt(tree, pointer)).toBe(undefined);
    }
    expect(pointerOf(tree, parse('[1]').root!)).toBe(undefined);
    expect(pointerOf(parse(''), tree.root!)).toBe(undefined);
  });

  it('give a key the pointer of its member, and of equal keys take the last', () => {
    const twice = parse('{"a": 1, "a": 2}');
    const { members } = twice.root as ObjectNode;
    expect(members.map(({ key }) => pointerOf(twice, key))).toEqual(['/a', '/a']);
    expect(nodeAt(twice, '/a')).toBe(members[1]!.value);
  });

  it('lead to every node of a document', () => {
    const property = fc.property(json, plainLayout, (value, layout) => {
      const document = parse(write(value, layout));
      const nodes: SyntaxNode[] = [document.root!];
      for (const node of nodes) {
        expect(nodeAt(document, pointerOf(document, node)!)).toBe(node);
        if (node.kind === 'array') nodes.push(...node.elements);
        if (node.kind === 'object') nodes.push(...node.members.map((member) => member.value!));
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
