import type { Location } from './flow-root.ts';

/** A comment that speaks to ESLint. */
export interface ConfigComment {
  readonly value: string;
  readonly range: readonly [number, number];
  readonly loc: Location;
}
