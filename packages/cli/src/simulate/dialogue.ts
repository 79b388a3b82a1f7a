import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Output } from '../output/output.ts';

/** Questions and answers, on any streams. */
export interface Dialogue {
  /** The answer without blanks around it; undefined when there will be none any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Asks line by line. */
export function lineDialogue(input: Readable, output: Output): Dialogue {
  const lines: Interface = createInterface({ input, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      await output.write(question);
      const next: IteratorResult<string, unknown> = await answers.next();
      return next.done === true ? undefined : next.value.trim();
    },
    close: () => lines.close(),
  };
}
