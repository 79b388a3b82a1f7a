import { resolve } from 'node:path';
import { type Flow, type FlowDocument, readDocument } from '@callflow-lint/core/flow';
import { decode, LineIndex, parse } from '@callflow-lint/core/source';
import type { Terminal } from '../output/terminal.ts';
import { STANDARD_INPUT } from './find-inputs.ts';
import { InputError } from './input-error.ts';
import { EXPECTED, readBytes } from './read-bytes.ts';
import { readStandardInput } from './read-standard-input.ts';

/** One file with its flows, for the commands that look at one flow. */
export interface LoadedFile {
  readonly path: string;
  readonly document: FlowDocument;
  readonly lines: LineIndex;
}

/** Reads a file, or standard input for `-`. Throws an `InputError` when it cannot be read. */
export async function loadFile(path: string, terminal: Terminal): Promise<LoadedFile> {
  const isStandardInput = path === STANDARD_INPUT;
  const shownAs = isStandardInput ? '<stdin>' : path;
  const read = isStandardInput
    ? await readStandardInput(terminal.stdin, shownAs)
    : readBytes(resolve(terminal.cwd, path), shownAs);
  if (read.problem !== undefined) throw new InputError(read.problem);
  const document = readDocument(parse(decode(read.bytes).text));
  return { path: shownAs, document, lines: new LineIndex(document.tree.text) };
}

/** The flow that a name, an id or a JSON pointer selects; the only one without. */
export function selectFlow({ path, document }: LoadedFile, wanted: string | undefined): Flow {
  const outer = document.flows.filter(({ nestedIn }) => nestedIn === undefined);
  if (document.flows.length === 0) {
    throw new InputError({ path, kind: 'no-flow', message: 'There is no flow in it.', remedy: EXPECTED });
  }
  const matches =
    wanted === undefined
      ? outer
      : document.flows.filter(({ name, id, pointer }) => [name, id, pointer].includes(wanted));
  const [flow] = matches;
  if (flow !== undefined && matches.length === 1) return flow;
  const names = document.flows.map(
    ({ name, pointer }) => `  ${pointer || '""'}${name === undefined ? '' : `  ${name}`}`,
  );
  const message = matches.length === 0 ? `It has no flow "${wanted ?? ''}".` : `It holds ${matches.length} flows.`;
  throw new InputError({ path, kind: 'no-flow', message, remedy: `Choose one with --flow:\n${names.join('\n')}` });
}
