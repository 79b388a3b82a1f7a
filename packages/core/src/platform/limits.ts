/**
 * How many steps a run can take. Everything counts: skipped and pushed actions, jumps, the reserved finish step. The
 * platform refuses to advance once its count exceeds 100, so 101 steps succeed and the 102nd drops the run: 100 actions
 * in a row end cleanly, and of 101 the last one still runs but the end is reached as a drop. The documentation says that
 * only resumptions count; that is taken as a slip, and this count serves both contracts.
 */
export const STEP_CAP = 101;

/** How long echo and stream_echo last when their duration is not positive. */
export const ECHO_DEFAULT_MS = 180_000;

/** How many streams to other hosts one call can have; starting another is skipped. */
export const EXTERNAL_STREAMS = 5;
