import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, type SyntaxNode, type SyntaxTree, toValue } from '../../src/source/index.ts';
import { commentedLayout, json, plainLayout, write } from './formatted.ts';

const token = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '"a"',
    '"b":',
    '1',
    '-',
    '1.5e3',
    '01',
    'true',
    'nul',
    "'x'",
    '//',
    '/*',
    '*/',
  ],
  ...['\n', '\r\n', ' ', '\\', '\\u', '\ud800', '\0', '\u00a0', '\ufeff', 'é', '\u2028', '1e999', '9007199254740993'],
);
const tokens = fc.array(token, { maxLength: 40 }).map((parts) => parts.join(''));

/** Everything that has a range, with the range it has to lie in. */
function* ranges(
  tree: SyntaxTree,
): Generator<[inner: { start: number; end: number }, outer: { start: number; end: number }]> {
  const whole = { start: 0, end: tree.text.length };
  for (const part of [...tree.problems, ...tree.comments]) yield [part, whole];
  const open: [SyntaxNode, { start: number; end: number }][] = tree.root === undefined ? [] : [[tree.root, whole]];
  for (const [node, outer] of open) {
    yield [node, outer];
    if (node.kind === 'array') open.push(...node.elements.map((element): [SyntaxNode, SyntaxNode] => [element, node]));
    if (node.kind !== 'object') continue;
    for (const member of node.members) {
      yield [member, node];
      open.push([member.key, member]);
      if (member.value !== undefined) open.push([member.value, member]);
    }
  }
}

function expectSound(text: string): SyntaxTree {
  const tree = parse(text);
  for (const [inner, outer] of ranges(tree)) {
    // No `expect` here: it would take most of the time.
    const isNested = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
    if (!isNested) throw new Error(`${JSON.stringify(inner)} lies outside ${JSON.stringify(outer)}`);
  }
  expect(tree.root !== undefined || tree.problems.length > 0).toBe(true);
  return tree;
}

/** What JSON.parse makes of it; undefined when it refuses. */
function reference(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isObject ? (Object.assign(Object.create(null) as object, value) as unknown) : value;
    });
  } catch {
    return undefined;
  }
}

describe('parse, on any text', () => {
  it('never throws, keeps ranges nested, and finds a value or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), tokens), (text) => void expectSound(text)),
      {
        numRuns: 3000,
      },
    );
  });

  it('has an error exactly when JSON.parse refuses the text', () => {
    const text = fc.oneof(
      tokens,
      fc.tuple(json, plainLayout).map(([value, layout]) => write(value, layout)),
    );
    const property = fc.property(text, (written) => {
      const errors = parse(written).problems.filter(({ severity, code }) => {
        // JSON.parse makes Infinity of it.
        return severity === 'error' && code !== 'number-out-of-range';
      });
      const isRefused = reference(written.replace(/^\ufeff/, '')) === undefined;
      expect(errors.length > 0).toBe(isRefused);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('survives the removal or doubling of any piece', () => {
    const property = fc.property(
      json,
      commentedLayout,
      fc.nat(),
      fc.nat(5),
      fc.boolean(),
      (value, layout, at, length, twice) => {
        const text = write(value, layout);
        const start = at % (text.length + 1);
        const middle = twice ? text.slice(start, start + length).repeat(2) : '';
        expectSound(text.slice(0, start) + middle + text.slice(start + length));
      },
    );
    fc.assert(property, { numRuns: 1500 });
  });

  it('reports every proper prefix of an object or list', () => {
    const property = fc.property(json, commentedLayout, (value, layout) => {
      const text = write([value], layout);
      for (let end = 0; end < text.lastIndexOf(']'); end++) {
        expect(expectSound(text.slice(0, end)).problems.length).toBeGreaterThan(0);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('parse, on valid JSON', () => {
  it('reads what JSON.parse reads', () => {
    const property = fc.property(json, plainLayout, (value, layout) => {
      const tree = parse(write(value, layout));
      expect(tree.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      deepStrictEqual(toValue(tree.root!), value);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('reads the same with comments and trailing commas, and keeps the comments', () => {
    const property = fc.property(json, commentedLayout, (value, layout) => {
      const tree = parse(write(value, layout));
      expect(tree.problems.filter(({ severity, jsonc }) => severity === 'error' && !jsonc)).toEqual([]);
      deepStrictEqual(toValue(tree.root!), value);
      for (const { kind, start, end } of tree.comments) {
        expect(tree.text.slice(start, end)).toMatch(kind === 'line' ? /^\/\/.*$/ : /^\/\*[\s\S]*\*\/$/);
      }
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('takes equal keys as JSON.parse does, and reports each later one', () => {
    const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.nat()), {
      maxLength: 25,
    });
    const property = fc.property(entries, (members) => {
      const text = `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`;
      const tree = parse(text);
      expect(JSON.stringify(toValue(tree.root!))).toBe(JSON.stringify(JSON.parse(text)));
      expect(tree.problems.length).toBe(members.length - new Set(members.map(([key]) => key)).size);
      for (const { code, start, end, related } of tree.problems) {
        expect(code).toBe('duplicate-key');
        expect(text.slice(start, end)).toBe(text.slice(related!.start, related!.end));
        expect(related!.start).toBeLessThan(start);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
