import { type Flow, readDocument } from '@callflow-lint/core/flow';
import { parse } from '@callflow-lint/core/source';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { session } from '../src/index.ts';
import { anyFlowText } from './random-flow.ts';

const RUNS = 500;

const { lint, fix } = session();

const fixedTexts = new Map<string, ReturnType<typeof fix>>();

/** The properties draw the same texts, one property after the other. */
function safelyFixed(text: string): ReturnType<typeof fix> {
  const fixed = fixedTexts.get(text) ?? fix(text);
  fixedTexts.set(text, fixed);
  return fixed;
}

/** Where every jump of every flow leads: the index of the action, or the text that no action carries. */
function jumpsOf(text: string): string[] {
  return readDocument(parse(text)).flows.flatMap((flow) =>
    flow.actions.flatMap((action) => action.references.map(landing(flow))),
  );
}

function landing(flow: Flow) {
  return ({ pointer, text, id }: { pointer: string; text: string; id: string | undefined }): string => {
    const target = id === undefined ? undefined : flow.byId.get(id);
    return `${pointer} → ${target === undefined ? text : target.index}`;
  };
}

test('a text with safe fixes parses, and every jump leads where it led', () => {
  fc.assert(
    fc.property(anyFlowText, (text) => {
      const fixed = safelyFixed(text).text;
      expect(parse(fixed).problems).toEqual(parse(text).problems);
      expect(jumpsOf(fixed)).toEqual(jumpsOf(text));
    }),
    { numRuns: RUNS },
  );
});

test('safe fixes converge and leave none to apply', () => {
  fc.assert(
    fc.property(anyFlowText, (text) => {
      const { text: fixed, remaining } = safelyFixed(text);
      expect(fix(fixed)).toMatchObject({ text: fixed, applied: 0 });
      expect(remaining.diagnostics.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'))).toEqual([]);
      // An empty text among nested actions hides what comes behind the call, so it is only suggested to leave it out.
      const malformed = remaining.diagnostics.filter(({ rule }) => rule === 'malformed-id');
      expect(malformed.filter(({ message }) => !message.includes('is an empty text'))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('safe fixes add no finding', () => {
  fc.assert(
    fc.property(anyFlowText, (text) => {
      const { diagnostics } = lint(text);
      const before = new Set(diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`));
      // A next_id that the platform could not read leads past the actions below it from now on.
      const isLed = diagnostics.some(({ rule, related }) => rule === 'malformed-id' && related.some(isNext));
      const after = safelyFixed(text)
        .remaining.diagnostics.filter(({ rule }) => !(isLed && rule === 'unreachable-action'))
        .map(({ rule, pointer }) => `${rule} ${pointer}`);
      expect(after.filter((finding) => !before.has(finding))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

function isNext({ pointer }: { readonly pointer: string }): boolean {
  return pointer.endsWith('/next_id');
}

test('suggestions parse too', () => {
  fc.assert(
    fc.property(anyFlowText, (text) => {
      expect(parse(fix(text, { safety: 'suggestion' }).text).problems).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('nothing throws on any text, and a crash of a rule would show', () => {
  const cutFlow = fc.tuple(anyFlowText, fc.nat(400)).map(([text, length]) => text.slice(0, length));
  fc.assert(
    fc.property(fc.oneof(cutFlow, fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const { diagnostics } = lint(text);
      expect(diagnostics.filter(({ rule }) => rule === 'rule-crash')).toEqual([]);
      for (const { range } of diagnostics) {
        expect(range.start.offset).toBeGreaterThanOrEqual(0);
        expect(range.end.offset).toBeLessThanOrEqual(text.length);
        expect(range.start.offset).toBeLessThanOrEqual(range.end.offset);
      }
    }),
    { numRuns: RUNS },
  );
});
