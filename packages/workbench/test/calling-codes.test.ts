import { session } from '@callflow-lint/linter';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';

const { lint } = session();

/** What is said about a destination. */
function faultsOf(target: string): string[] {
  const option = { source: { type: 'tel', target: '+12025550100' }, destinations: [{ type: 'tel', target }] };
  const flow = JSON.stringify([{ type: 'answer' }, { type: 'connect', option }, { type: 'hangup' }]);
  const { diagnostics } = lint(flow);
  return diagnostics.filter(({ rule }) => rule === 'invalid-address').map(({ message }) => message);
}

const numbers = getCountries().map((country) => ({
  country,
  number: getExampleNumber(country, examples)?.number ?? '',
}));

test.each(numbers)('$country: an example of the library is a number, and none with other digits', ({ number }) => {
  expect(faultsOf(number)).toEqual([]);
  expect(faultsOf(number.slice(1))).toEqual([expect.stringContaining('does not begin with +')]);
  expect(faultsOf(`${number}000000000`)).toEqual([expect.stringContaining('too long or too short')]);
  expect(faultsOf(`+999${number.slice(2)}`)).toEqual([expect.stringContaining('no country code that exists')]);
});
