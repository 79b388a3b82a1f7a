import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel } from '@callflow-lint/core/platform';
import type { ContractChoice } from '@callflow-lint/core/rule';
import { type LintResult, lint } from '@callflow-lint/linter';

/** Where the repository is. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** A file with flows that is kept as a fixture. */
export interface Sample {
  /** Relative to `fixtures`. */
  readonly path: string;
  readonly text: string;
  /** What its flows run on; see fixtures/README.md. */
  readonly channel: Channel;
}

/** The files of a folder below `fixtures`, in order. */
export function readSamples(folder: string): Sample[] {
  return readdirSync(`${repository}/fixtures/${folder}`)
    .filter((name) => /\.jsonc?$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(`${repository}/fixtures/${folder}/${name}`, 'utf8');
      return { path: `${folder}/${name}`, text, channel: channelOf(name) };
    });
}

/** `name.json` runs on a call, `name.api.json` and `name.conversation.json` on what they say. */
function channelOf(name: string): Channel {
  const [, infix] = basename(name).split('.');
  return infix === 'api' || infix === 'conversation' ? infix : 'call';
}

/** What the linter says about a sample, with nothing configured but what it runs on. */
export function lintSample({ text, channel }: Sample, contract: ContractChoice = 'both'): LintResult {
  return lint(text, { channel, contract });
}
