import { readDocument } from '@callflow-lint/core/flow';
import { ingest, type Run, run, settingOf, upcoming } from '@callflow-lint/core/machine';
import { CONTRACTS, readUuid } from '@callflow-lint/core/platform';
import { type Json, parse, toValue } from '@callflow-lint/core/source';
import { renderFlow } from '@callflow-lint/linter';
import { expect, test } from 'vitest';
import { readSamples, type Sample } from './sample.ts';

const KEYS = ['', '1', '2', '3', '9', '*'];

/** The names of resources in a text, each with an id. */
function namesIn(text: string): Record<string, string> {
  const uses = readDocument(parse(text)).flows.flatMap(({ actions }) => actions.flatMap(({ ids }) => ids));
  const names = uses.flatMap(({ node, refersTo }) =>
    refersTo === 'action' || node === undefined || readUuid(node.value) !== undefined ? [] : [node.value],
  );
  return Object.fromEntries(
    [...new Set(names)].map((name, index) => [name, `6a0c1f3e-0000-4000-8000-${String(index).padStart(12, '0')}`]),
  );
}

/** Where runs of a flow go, for each contract and each key. */
function courses(flow: Json, ids: 'symbolic' | 'platform', channel: Sample['channel']): string[] {
  const { program, rejected } = ingest(flow, { ids });
  if (program === undefined) throw new Error(`the platform refuses the flow: ${rejected}`);
  const courseOf = ({ steps, outcome, reason }: Run) =>
    `${steps.map(({ at }) => at).join(' ')} ${outcome} ${reason ?? ''}`;
  return CONTRACTS.flatMap((contract) =>
    KEYS.map((keys) => {
      const setting = settingOf({ contract, channel, ids, flows: () => program, waitFlow: program });
      const pressed = (state: Parameters<typeof upcoming>[0]) =>
        upcoming(state)?.wait?.until === 'digits' ? keys.repeat(8) : '';
      return courseOf(run(program, setting, (state) => ({ now: 600, keys: pressed(state) })));
    }),
  );
}

test.each(readSamples('patterns/broken'))('$path goes the same way when its ids are rendered', ({ text, channel }) => {
  const names = namesIn(text);
  const [before] = readDocument(parse(text)).flows;
  const [after] = readDocument(parse(renderFlow(text, names))).flows;
  const [symbolic, rendered] = [before, after].map((flow) => toValue((flow?.object ?? flow?.list) as never));
  expect(courses(rendered as Json, 'platform', channel)).toEqual(courses(symbolic as Json, 'symbolic', channel));
});
