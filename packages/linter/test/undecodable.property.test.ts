import { decodeOption } from '@callflow-lint/core/machine';
import { type ActionType, acceptedActionTypes } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Session, session } from '../src/index.ts';

const RUNS = 2000;

const onCall = session();
const elsewhere = session({ channel: 'api' });

/** Where actions of the media are run. */
function lintOn(media: ActionType['media']): Session['lint'] {
  return (media === 'non_rtc' ? elsewhere : onCall).lint;
}

/** Values of every type, right and wrong for any option; ids are left out that other rules look at. */
const anyValue = fc.constantFrom<Json>(
  ...[null, true, false, 0, 3, 1.5, -1e30, 1e300],
  ...['3a1c9c1e-7d0b-4a55-9c0e-1a3d5c7f9b10', '12', 'true', 'some words', '$' + '{name}'],
  ...[[], ['text'], [null], {}, { type: 'tel' }, { type: 5 }, [{ type: 'tel', target: 7 }], { '1': 3 }],
);

const readable = acceptedActionTypes.filter(({ options, onBadOption }) => {
  return onBadOption !== 'unread' && Object.keys(options).length > 0;
});

const anyAction = fc.constantFrom(...readable).chain((type) => {
  // Nested actions are flows of their own.
  const names = Object.keys(type.options).filter((name) => type.options[name]?.shape.is !== 'actions');
  const fields = names.map((name) => [name, fc.option(anyValue, { nil: undefined, freq: 2 })] as const);
  return fc.record({ type: fc.constant(type), option: fc.record(Object.fromEntries(fields)) });
});

/** Whether a rule says that the options cannot be read. */
function isReported({ type, media }: ActionType, option: unknown): boolean {
  const { diagnostics } = lintOn(media)(JSON.stringify([{ type, option }]));
  return diagnostics.some(({ rule }) => rule === 'option-type' || rule === 'template-in-number');
}

test('options are reported exactly when the machine cannot read them', () => {
  fc.assert(
    fc.property(anyAction, ({ type, option }) => {
      const written = JSON.parse(JSON.stringify(option)) as Json;
      const isReadable = decodeOption(type, written, 'symbolic').problems === undefined;
      expect(isReported(type, written)).toBe(!isReadable);
    }),
    { numRuns: RUNS },
  );
});
