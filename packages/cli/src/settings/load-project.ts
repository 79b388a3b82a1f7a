import { resolve } from 'node:path';
import { Project, type StoredFlow, storedFlow, storedFlows } from '@callflow-lint/core/facts';
import { type FlowDocument, identify, readDocument } from '@callflow-lint/core/flow';
import { decode, parse } from '@callflow-lint/core/source';
import { ConfigError } from '@callflow-lint/linter';
import type { Config } from '@callflow-lint/linter/config';
import { shownPath } from '../input/find-inputs.ts';
import { compare } from '../input/input-set.ts';
import { mayHoldFlow } from '../input/may-hold-flow.ts';
import { readBytes } from '../input/read-bytes.ts';

/** Reads the stored flows that a configuration lists. Throws a `ConfigError` when one of them is not there. */
export async function loadProject(flows: Flows, directory: string, cwd: string): Promise<Project> {
  const stored = isList(flows) ? await flowsIn(flows, directory, cwd) : flowsByEntry(flows, directory, cwd);
  return new Project(stored, (path) => read(resolve(cwd, path), cwd));
}

type Flows = NonNullable<Config['flows']>;

function isList(flows: Flows): flows is readonly string[] {
  return Array.isArray(flows);
}

/** The flows that carry their ids, in files by globs. Of each file only what others have to know is kept. */
async function flowsIn(globs: readonly string[], directory: string, cwd: string): Promise<StoredFlow[]> {
  const { glob } = await import('tinyglobby');
  const patterns = globs.map((pattern) => (pattern.endsWith('/') ? `${pattern}**/*.{json,jsonc}` : pattern));
  const files = await glob(patterns, { cwd: directory, onlyFiles: true, expandDirectories: false, absolute: true });
  return files.sort(compare).flatMap((file) => storedFlows(read(file, cwd)));
}

/** What cannot be read has no flows here; where the file itself is linted, that is told. */
function read(file: string, cwd: string): FlowDocument {
  const path = shownPath(file, cwd);
  const { bytes } = readBytes(file, path);
  const text = bytes === undefined ? '' : decode(bytes).text;
  return readDocument(parse(mayHoldFlow(text) ? text : ''), path);
}

/** The flows of an object of ids and files; several entries may name one file. */
function flowsByEntry(flows: Exclude<Flows, readonly string[]>, directory: string, cwd: string): StoredFlow[] {
  // Files with many flows are mostly listed in one go.
  let last: { readonly file: string; readonly document: FlowDocument } | undefined;
  return Object.entries(flows).map(([written, place]) => {
    const [file = '', pointer] = place.split('#');
    const document = last?.file === file ? last.document : read(resolve(directory, file), cwd);
    last = { file, document };
    const outer = document.flows.filter(({ nestedIn }) => nestedIn === undefined);
    const flow = pointer === undefined ? outer[0] : outer.find((each) => each.pointer === pointer);
    const id = identify(written);
    if (flow === undefined || id === undefined) {
      throw new ConfigError(`flows: "${written}" is to be the flow in ${place}, but there is none.`);
    }
    return storedFlow(flow, id, document.path ?? file);
  });
}
