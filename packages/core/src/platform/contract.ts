/**
 * The two things known about the platform: what its documentation promises (`documented`) and what its deployed engine
 * does (`engine`, observed at `ENGINE_REVISION`). Only a flow that keeps to both is free of faults.
 */
export type Contract = 'documented' | 'engine';

/** Both contracts, in the order in which they are reported. */
export const CONTRACTS: readonly Contract[] = ['documented', 'engine'];

/** The published revision of the platform's source that the engine contract was observed on, with its date. */
export const ENGINE_REVISION = { commit: '2bf22fa4e', date: '2026-08-22' } as const;

/** A fact that may differ between the contracts. */
export type PerContract<T> = Readonly<Record<Contract, T>>;
