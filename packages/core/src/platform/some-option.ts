import type { Option, Options, Shape } from './option.ts';

/** Whether some option passes the test, or some field of a record inside one. */
export function someOption(options: Options, test: (option: Option) => boolean): boolean {
  return Object.values(options).some((option) => test(option) || someOption(fieldsOf(option.shape), test));
}

const NONE: Options = {};

function fieldsOf(shape: Shape): Options {
  if (shape.is === 'list' || shape.is === 'map') return fieldsOf(shape.of);
  return shape.is === 'record' ? shape.fields : NONE;
}
