// Nearly every run is over within a second or two, and most of its code runs a few thousand times: the time goes into
// optimising code rather than into running optimised code. Inlining less makes optimising cheaper by far more than it costs
// afterwards, and a young generation that does not grow saves memory that no run has a use for; `pnpm bench` shows both.
import { setFlagsFromString } from 'node:v8';

/** The versions of Node in which V8 was seen to know these flags; it writes a line of complaint about those it does not. */
const KNOWING = { first: 20, last: 24 };

const node = Number.parseInt(process.versions.node, 10);
if (node >= KNOWING.first && node <= KNOWING.last) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
  setFlagsFromString('--semi-space-growth-factor=1');
}
