/** How many flows each property goes through; fewer by CALLFLOW_PROPERTY_RUNS, for a quick look. */
export const PROPERTY_RUNS = Number(process.env.CALLFLOW_PROPERTY_RUNS ?? 20_000);

/** A property over random flows may take so long, on a slow machine. */
export const PROPERTY_TIMEOUT = 300_000;
