import colors from 'picocolors';
import type { Output } from './output.ts';

/** Functions that colour text, or leave it as it is. */
export type Paint = ReturnType<typeof colors.createColors>;

/** Colours for an output: as the flag says, else as NO_COLOR or FORCE_COLOR say, else only on terminals. */
export function paintFor(
  output: Pick<Output, 'isTerminal'>,
  env: Readonly<Record<string, string | undefined>>,
  flag: boolean | undefined,
): Paint {
  return colors.createColors(flag ?? wantsColor(output.isTerminal, env));
}

function wantsColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
