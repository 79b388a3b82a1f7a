import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  insertElement,
  insertMember,
  moveMembers,
  nodeAt,
  type ObjectNode,
  parse,
  removeElement,
  removeMember,
  removeMembers,
  replaceNode,
  type SyntaxTree,
  type TextEdit,
} from '../../src/source/index.ts';

type Builder = (tree: SyntaxTree, root: ObjectNode) => TextEdit[];

function edited(text: string, build: Builder): string {
  const tree = parse(text);
  return applyEdits(text, build(tree, tree.root as ObjectNode)).text;
}

const member = (object: ObjectNode, key: string) => object.members.find((one) => one.key.value === key)!;
const remove =
  (...keys: string[]): Builder =>
  (tree, root) =>
    removeMembers(
      tree,
      root,
      keys.map((key) => member(root, key)),
    );

describe('applyEdits', () => {
  it('takes edits in any order, and insertions at one place in theirs', () => {
    const edits = [
      { start: 3, end: 4, text: 'X' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
      { start: 1, end: 3, text: '' },
    ];
    expect(applyEdits('abcd', edits)).toEqual({ text: 'a12X', problems: [] });
  });

  it('refuses edits that overlap or lie outside, all together', () => {
    const overlapping = applyEdits('abcd', [
      { start: 0, end: 2, text: 'x' },
      { start: 1, end: 3, text: 'y' },
    ]);
    expect(overlapping).toMatchObject({ text: 'abcd', problems: [{ code: 'overlapping-edits', start: 1, end: 3 }] });
    for (const [start, end] of [
      [-1, 0],
      [3, 5],
      [2, 1],
      [Number.NaN, 1],
    ] as const) {
      expect(applyEdits('abcd', [{ start, end, text: '' }]).problems[0]?.code).toBe('edit-outside-text');
    }
  });
});

describe('removeMember and removeElement', () => {
  const text = '{\n  // first\n  "a": 1, // about a\n  "b": {\n    "x": 1\n  },\n  "c": 3\n}\n';

  it('take the line and keep the comments', () => {
    expect(edited(text, remove('a'))).toBe('{\n  // first\n  // about a\n  "b": {\n    "x": 1\n  },\n  "c": 3\n}\n');
    expect(edited(text, remove('b'))).toBe('{\n  // first\n  "a": 1, // about a\n  "c": 3\n}\n');
    expect(edited(text, remove('c'))).toBe('{\n  // first\n  "a": 1, // about a\n  "b": {\n    "x": 1\n  }\n}\n');
    expect(edited(text, remove('b', 'c'))).toBe('{\n  // first\n  "a": 1 // about a\n}\n');
  });

  it('leave one line as it is written', () => {
    expect(edited('{ "a": 1, "b": 2, "c": 3 }', remove('a'))).toBe('{ "b": 2, "c": 3 }');
    expect(edited('{ "a": 1, "b": 2, "c": 3 }', remove('c'))).toBe('{ "a": 1, "b": 2 }');
    expect(edited('{"a":1,"b":2}', remove('b'))).toBe('{"a":1}');
    expect(edited('{ "a": 1 }', remove('a'))).toBe('{}');
    expect(
      edited('{"l": [{"x": 1}, {"y": 2}]}', (tree) => removeElement(tree, list(tree), list(tree).elements[0]!)),
    ).toBe('{"l": [{"y": 2}]}');
  });

  it('keep CRLF and a trailing comma', () => {
    expect(edited('{\r\n  "a": 1,\r\n  "b": 2,\r\n}', remove('b'))).toBe('{\r\n  "a": 1,\r\n}');
  });
});

describe('insertMember and insertElement', () => {
  const add =
    (options?: { after: string }): Builder =>
    (tree, root) =>
      insertMember(tree, root, 'n', { k: [1] }, options);

  it('follow indentation and line breaks', () => {
    expect(edited('{\n\t"a": 1\n}', add())).toBe('{\n\t"a": 1,\n\t"n": {\n\t\t"k": [\n\t\t\t1\n\t\t]\n\t}\n}');
    expect(
      edited('{\r\n    "a": 1,\r\n    "b": 2\r\n}', (tree, root) => insertMember(tree, root, 'n', 0, { after: 'a' })),
    ).toBe('{\r\n    "a": 1,\r\n    "n": 0,\r\n    "b": 2\r\n}');
  });

  it('follow the style of one line', () => {
    expect(edited('{ "a": 1 }', add())).toBe('{ "a": 1, "n": {"k": [1]} }');
    expect(edited('{"a":1,"b":2}', add({ after: 'a' }))).toBe('{"a":1,"n":{"k":[1]},"b":2}');
    expect(edited('{"l": [2]}', (tree) => insertElement(tree, list(tree), 1, { at: 0 }))).toBe('{"l": [1, 2]}');
  });

  it('fill what is empty', () => {
    expect(edited('{}', (tree, root) => insertMember(tree, root, 'n', 1))).toBe('{"n": 1}');
    const insert: Builder = (tree) => insertMember(tree, nodeAt(tree, '/option') as ObjectNode, 'n', 1);
    expect(edited('{\n  "option": {}\n}', insert)).toBe('{\n  "option": {\n    "n": 1\n  }\n}');
    expect(edited('{\n  "option": { // none\n  }\n}', insert)).toBe('{\n  "option": { // none\n    "n": 1\n  }\n}');
  });

  it('leave a comment with the entry before', () => {
    expect(edited('{\n  "a": 1 // about a\n}', (tree, root) => insertMember(tree, root, 'n', 1))).toBe(
      '{\n  "a": 1, // about a\n  "n": 1\n}',
    );
  });
});

describe('replaceNode', () => {
  it('writes several lines where there are some', () => {
    const replace: Builder = (tree) => [replaceNode(tree, nodeAt(tree, '/a')!, { x: 1 })];
    expect(edited('{\n  "a": null\n}', replace)).toBe('{\n  "a": {\n    "x": 1\n  }\n}');
    expect(edited('{\n  "b": 1, "a": null\n}', replace)).toBe('{\n  "b": 1, "a": {"x": 1}\n}');
    expect(edited('{"a": null}', replace)).toBe('{"a": {"x": 1}}');
  });
});

describe('moveMembers', () => {
  const text = '{\n  "type": "talk",\n  "text": "hi", // said\n  "list": [\n    1\n  ]\n}';

  it('makes the object in the place of the first one moved', () => {
    const move: Builder = (tree, root) =>
      moveMembers(tree, root, [member(root, 'text'), member(root, 'list')], 'option');
    expect(edited(text, move)).toBe(
      '{\n  "type": "talk",\n  "option": {\n    "text": "hi",\n    "list": [\n      1\n    ]\n  } // said\n}',
    );
    expect(
      edited('{"type":"talk","text":"hi"}', (tree, root) => moveMembers(tree, root, [member(root, 'text')], 'option')),
    ).toBe('{"type":"talk","option":{"text":"hi"}}');
  });

  it('uses the object that is there', () => {
    const move: Builder = (tree, root) =>
      moveMembers(tree, root, [member(root, 'text')], nodeAt(tree, '/option') as ObjectNode);
    expect(edited('{\n  "text": "hi",\n  "option": {\n    "a": 1\n  }\n}', move)).toBe(
      '{\n  "option": {\n    "a": 1,\n    "text": "hi"\n  }\n}',
    );
    expect(edited('{\n  "option": {},\n  "text": "hi"\n}', move)).toBe('{\n  "option": {\n    "text": "hi"\n  }\n}');
  });

  it('moves nothing when there is nothing to move', () => {
    expect(edited('{}', (tree, root) => moveMembers(tree, root, [], 'option'))).toBe('{}');
    expect(edited('{"a": 1}', (tree, root) => removeMember(tree, root, member(root, 'a')))).toBe('{}');
  });
});

function list(tree: SyntaxTree) {
  const node = nodeAt(tree, '/l');
  if (node?.kind !== 'array') throw new Error('no list');
  return node;
}
