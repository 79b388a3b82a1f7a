import { styleText } from 'node:util';
import type { Output } from './output.ts';

type Style = 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'underline' | 'yellow';

/** Functions that colour text, or leave it as it is. */
export type Paint = Readonly<Record<Style, (text: string) => string>> & { readonly isColored: boolean };

/** Colours for an output: as the flag says, else as NO_COLOR or FORCE_COLOR say, else only on terminals. */
export function paintFor(
  output: Pick<Output, 'isTerminal'>,
  env: Readonly<Record<string, string | undefined>>,
  flag: boolean | undefined,
): Paint {
  return (flag ?? wantsColor(output.isTerminal, env)) ? COLORED : PLAIN;
}

function wantsColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

// Node would look at standard output by itself, but the text may be for somewhere else.
const COLORED = paintWith(true, (style) => (text) => styleText(style, text, { validateStream: false }));
const PLAIN = paintWith(false, () => (text) => text);

function paintWith(isColored: boolean, toPainter: (style: Style) => (text: string) => string): Paint {
  return {
    isColored,
    bold: toPainter('bold'),
    cyan: toPainter('cyan'),
    dim: toPainter('dim'),
    green: toPainter('green'),
    red: toPainter('red'),
    underline: toPainter('underline'),
    yellow: toPainter('yellow'),
  };
}
