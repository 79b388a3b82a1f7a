import type { Readable } from 'node:stream';
import { MAX_BYTES } from '@callflow-lint/linter/file-texts';
import { empty, type ReadResult, tooLarge } from './read-bytes.ts';

/** Reads standard input to its end. */
export async function readStandardInput(stdin: Readable, shownAs: string): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Buffer | string);
    total += bytes.length;
    if (total > MAX_BYTES) return { problem: tooLarge(shownAs, total) };
    chunks.push(bytes);
  }
  return total === 0 ? { problem: empty(shownAs) } : { bytes: Buffer.concat(chunks) };
}
