import { setFlagsFromString } from 'node:v8';

/** The versions of Node in which V8 was seen to know the flag; it writes a line of complaint about those it does not. */
const KNOWING = { first: 20, last: 24 };

/** In bytes of bytecode; V8 has 920 by itself. */
const INLINED = 100;

/**
 * Spares the first hundreds of edits most of their wait: while the rules are being optimised, V8 works out large functions over and over
 * that it inlines much into. With less inlining it is done soon, and hardly slower afterwards; `pnpm bench:server` shows it.
 */
export function startQuickly(): void {
  const node = Number.parseInt(process.versions.node, 10);
  if (node < KNOWING.first || node > KNOWING.last) return;
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}
