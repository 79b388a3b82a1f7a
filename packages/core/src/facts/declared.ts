import type { BusinessHours } from '../hours/index.ts';

/** What a project declares about its flows, because no flow can say it of itself. Everything may be left out. */
export interface Declared {
  readonly hours?: BusinessHours;
  /**
   * The variables that are set from outside, for example by the request that starts a run; a name that ends in `*` stands
   * for all that begin so. When it is left out, any may be.
   */
  readonly variables?: readonly string[];
}

/** Whether a project says that a variable is set from outside. */
export function isDeclared(name: string, { variables }: Declared): boolean {
  return variables?.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name)) === true;
}
