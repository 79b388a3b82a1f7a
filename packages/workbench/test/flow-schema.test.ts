import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { flowSchema } from '../src/generated/flow-schema.ts';
import { repository } from './sample.ts';

// Words of editors that JSON Schema does not know.
const ajv = new Ajv({ strict: false, allErrors: true });
const isValid = ajv.compile(JSON.parse(flowSchema().text) as object);

const clean = join(repository, 'fixtures/clean');

/** The flows that are written as flows; an answer of the API or a bare list is none to be written by hand. */
const flows = readdirSync(clean)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, flow: JSON.parse(readFileSync(join(clean, name), 'utf8')) as object }))
  .filter(({ flow }) => 'actions' in flow);

describe('docs/flow.schema.json', () => {
  test('there are flows to try it on', () => {
    expect(flows.length).toBeGreaterThan(5);
  });

  test.each(flows)('takes $name', ({ flow }) => {
    isValid(flow);
    expect(isValid.errors ?? []).toEqual([]);
  });

  test.each([
    ['a type that there is not', { type: 'tallk' }],
    ['no type', { option: {} }],
    ['a value of another kind', { type: 'talk', option: { text: 1 } }],
    ['a value that has no meaning', { type: 'talk', option: { text: 'a', provider: 'nobody' } }],
    ['a required option that is missing', { type: 'talk', option: {} }],
  ])('does not take %s', (_, action) => {
    expect(isValid({ actions: [{ type: 'answer' }, action] })).toBe(false);
  });

  test('takes a placeholder for a value', () => {
    expect(isValid({ actions: [{ type: 'talk', option: { text: 'a', provider: '${provider}' } }] })).toBe(true);
  });
});
