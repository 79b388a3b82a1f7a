import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from '@callflow-lint/linter/file-texts';
import { type InputProblem, reasonOf } from './problem.ts';

/** The bytes of a file, or why they cannot be had. */
export type ReadResult =
  | { readonly bytes: Buffer; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: InputProblem };

/** Reads a file. */
export function readBytes(file: string, shownAs: string): ReadResult {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return problem(shownAs, 'unreadable', 'It is a directory.', 'Name the files in it.');
    if (stat.size > MAX_BYTES) return { problem: tooLarge(shownAs, stat.size) };
    const bytes = stat.size > 0 ? readSized(handle, stat.size) : readStream(handle);
    if (bytes.length > MAX_BYTES) return { problem: tooLarge(shownAs, bytes.length) };
    return bytes.length === 0 ? { problem: empty(shownAs) } : { bytes };
  } catch (error) {
    return problem(
      shownAs,
      'unreadable',
      `It cannot be read: ${reasonOf(error)}.`,
      'Make it readable or leave it out.',
    );
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** What a file should hold. */
export const EXPECTED =
  'Expected JSON with a flow: an object with a list "actions", a bare list of actions, or an answer of the API with flows.';

/** The problem of a file or stream beyond `MAX_BYTES`. */
export function tooLarge(shownAs: string, size: number): InputProblem {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  const message = `It is too large: ${megabytes(size)}, and files up to ${megabytes(MAX_BYTES)} are read.`;
  return { path: shownAs, kind: 'too-large', message, remedy: 'Split it into one file per flow.' };
}

/** The problem of a file or stream without content. */
export function empty(shownAs: string): InputProblem {
  return { path: shownAs, kind: 'empty', message: 'It is empty.', remedy: EXPECTED };
}

/** In one call for nearly every file: a run over many files is mostly spent on calls like this. */
function readSized(handle: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read)
    read = readSync(handle, bytes, length, size - length, null);
  return bytes.subarray(0, length);
}

/** Pipes and devices have no size, and some devices no end. */
function readStream(handle: number): Buffer {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= MAX_BYTES; ) {
    const chunk = Buffer.allocUnsafe(65_536);
    const read = readSync(handle, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    total += read;
  }
  return Buffer.concat(chunks);
}

function problem(path: string, kind: InputProblem['kind'], message: string, remedy: string): ReadResult {
  return { problem: { path, kind, message, remedy } };
}
