import { UsageError } from './usage-error.ts';

/** The value of an option that knows only some values; the usual one when it is not given. */
export function readChoice<Value extends string>(
  option: string,
  given: string | undefined,
  values: readonly Value[],
  usual: Value,
): Value {
  if (given === undefined) return usual;
  const value = values.find((each) => each === given);
  if (value === undefined) throw new UsageError(`${option} takes one of ${values.join(', ')}, not "${given}".`);
  return value;
}
