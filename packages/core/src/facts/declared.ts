import type { BusinessHours } from '../hours/index.ts';

/** What a project declares about its flows, because no flow can say it of itself. Everything may be left out. */
export interface Declared {
  readonly hours?: BusinessHours;
}
