import fc from 'fast-check';

/**
 * Random tests draw the same samples on every run, so that a red test is red for everybody. `CALLFLOW_PROPERTY_SEED=random`
 * draws others, to look for more; a number draws those that a failing run has named.
 */
const seed = process.env.CALLFLOW_PROPERTY_SEED ?? '20261122';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
