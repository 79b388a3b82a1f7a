import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readDocument } from '@callflow-lint/core/flow';
import { decode, parse } from '@callflow-lint/core/source';
import { mayHoldFlow } from '@callflow-lint/linter';
import { CONFIG_NAMES } from '@callflow-lint/linter/config-file';
import { ExitCode } from '../exit-code.ts';
import { count } from '../format/count.ts';
import { findInputs } from '../input/find-inputs.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { Terminal } from '../output/terminal.ts';
import { type SeenFile, suggestConfig } from '../settings/suggest-config.ts';
import { UsageError } from '../usage-error.ts';

const NAME = 'callflow-lint.config.jsonc';

/** Writes a configuration for the flows below a directory, into that directory. */
export async function initCommand(directory: string, { cwd, stdout }: Terminal): Promise<ExitCode> {
  const root = resolve(cwd, directory);
  const there = CONFIG_NAMES.find((name) => existsSync(join(root, name)));
  if (there !== undefined) throw new UsageError(`There is a ${there} already; remove it first to start anew.`);
  const files = await flowsBelow(root);
  writeFileSync(join(root, NAME), suggestConfig(files));
  const flows = files.reduce((sum, { document }) => sum + document.flows.length, 0);
  const seen = `${count(flows, 'flow')} in ${count(files.length, 'file')}`;
  await stdout.write(`Wrote ${relative(cwd, join(root, NAME))} after looking at ${seen}.\n`);
  return ExitCode.clean;
}

async function flowsBelow(root: string): Promise<SeenFile[]> {
  const { files } = await findInputs(['.'], root);
  return files.flatMap(({ path, file }): SeenFile[] => {
    const { bytes } = file === undefined ? {} : readBytes(file, path);
    const text = bytes === undefined ? '' : decode(bytes).text;
    if (!mayHoldFlow(text)) return [];
    const document = readDocument(parse(text));
    return document.likeness === 'flows' ? [{ path: path.split(sep).join('/'), document }] : [];
  });
}
