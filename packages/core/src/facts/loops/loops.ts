import { exploration } from '../exploration.ts';
import { defineFact } from '../fact.ts';
import { findLoops } from './loop.ts';

/** The circles of actions that runs can go round in, and what leads out of them. */
export const loops = defineFact('loops', (analysis) => findLoops(analysis.flow, analysis.get(exploration)));
