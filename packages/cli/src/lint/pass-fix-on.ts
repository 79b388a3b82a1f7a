import type { InputFile } from '../input/input-set.ts';
import { type InputProblem, reasonOf } from '../input/problem.ts';
import type { ReadResult } from '../input/read-bytes.ts';
import type { Output } from '../output/output.ts';
import { unifiedDiff } from './unified-diff.ts';
import { writeAtomically } from './write-atomically.ts';

/** Whether fixes are written to the files, shown as differences, or not looked for. */
export type Fixing = 'off' | 'write' | 'show';

/** The text of a file before and after fixes. */
export interface FixedText {
  readonly before: string;
  readonly after: string;
}

interface Destination {
  readonly fixing: Fixing;
  readonly terminal: { readonly stdout: Output };
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Writes the fixed text to its file, or to standard output, or shows what would change. */
export async function passFixOn(
  { path, file }: InputFile,
  { bytes }: ReadResult,
  fix: FixedText | undefined,
  { fixing, terminal }: Destination,
): Promise<InputProblem | undefined> {
  if (fixing === 'show' && fix !== undefined) {
    await terminal.stdout.write(await unifiedDiff(path, fix.before, fix.after));
  } else if (fixing === 'write' && bytes !== undefined && file === undefined) {
    // Whoever pipes a text through gets it back, mended or not.
    await terminal.stdout.write(fix === undefined ? bytes : encode(fix.after, bytes));
  } else if (fixing === 'write' && bytes !== undefined && file !== undefined && fix !== undefined) {
    return writeFixed(path, file, encode(fix.after, bytes));
  }
  return undefined;
}

/** The text as bytes, with the byte order mark that was there. */
function encode(text: string, original: Buffer): Buffer {
  const hasMark = original.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return hasMark ? Buffer.concat([BYTE_ORDER_MARK, Buffer.from(text)]) : Buffer.from(text);
}

function writeFixed(path: string, file: string, bytes: Buffer): InputProblem | undefined {
  try {
    writeAtomically(file, bytes);
    return undefined;
  } catch (error) {
    const message = `Its fixes could not be written: ${reasonOf(error)}.`;
    return { path, kind: 'not-written', message, remedy: 'Make the file and its directory writable.' };
  }
}
