import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/source/index.ts';

describe('LineIndex', () => {
  it('ends lines with any of the three line breaks', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    const at = (offset: number) => `${lines.positionAt(offset).line}:${lines.positionAt(offset).column}`;
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(at)).toEqual([
      '1:1',
      '1:2',
      '2:1',
      '2:2',
      '2:3',
      '3:1',
      '3:2',
      '4:1',
      '4:2',
    ]);
    expect(lines.lineCount).toBe(4);
  });

  it('counts UTF-16 units', () => {
    expect(new LineIndex('"😀"x').positionAt(4)).toEqual({ offset: 4, line: 1, column: 5 });
  });

  it('takes the nearest place for one that does not exist', () => {
    const lines = new LineIndex('ab\nc');
    expect(lines.positionAt(-1)).toEqual({ offset: 0, line: 1, column: 1 });
    expect(lines.positionAt(99)).toEqual({ offset: 4, line: 2, column: 2 });
    expect(lines.offsetAt({ line: 0, column: 5 })).toBe(0);
    expect(lines.offsetAt({ line: 1, column: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 9, column: 1 })).toBe(4);
    expect(new LineIndex('').positionAt(0)).toEqual({ offset: 0, line: 1, column: 1 });
  });

  it('goes there and back', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '😀')).map((parts) => parts.join(''));
    const property = fc.property(text, fc.nat(), (written, at) => {
      const lines = new LineIndex(written);
      const offset = at % (written.length + 1);
      expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
