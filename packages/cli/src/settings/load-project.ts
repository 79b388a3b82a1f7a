import { resolve } from 'node:path';
import { Project, type StoredFlow, storedFlow } from '@callflow-lint/core/facts';
import { type FlowDocument, identify } from '@callflow-lint/core/flow';
import { ConfigError } from '@callflow-lint/linter';
import type { Config } from '@callflow-lint/linter/config';
import type { SharedFlows } from '../cache/cache-entry.ts';
import { shownPath } from '../input/find-inputs.ts';
import { compare } from '../input/input-set.ts';
import { readFlows } from './shared-flows.ts';

/** Where the flows of a project are. */
export interface ProjectPlace {
  readonly flows: NonNullable<Config['flows']>;
  /** Where the globs and files start. */
  readonly directory: string;
  /** Where paths start that are shown. */
  readonly cwd: string;
}

/**
 * Finds the stored flows that a configuration lists. Throws a `ConfigError` when one of them is not there.
 * @param sharedIn what other flows have to know of a file, by the path that is shown
 */
export async function loadProject(place: ProjectPlace, sharedIn: (path: string) => SharedFlows): Promise<StoredFlow[]> {
  const { flows, directory, cwd } = place;
  if (!isList(flows)) return flowsByEntry(flows, directory, cwd);
  const { glob } = await import('tinyglobby');
  const patterns = flows.map((pattern) => (pattern.endsWith('/') ? `${pattern}**/*.{json,jsonc}` : pattern));
  const files = await glob(patterns, { cwd: directory, onlyFiles: true, expandDirectories: false, absolute: true });
  return files.sort(compare).flatMap((file) => sharedIn(shownPath(file, cwd)).stored);
}

/** The project of these flows; their files are read again where they are needed. */
export function projectOf(flows: readonly StoredFlow[], cwd: string): Project {
  return new Project(flows, (path) => readFlows(path, cwd));
}

type Flows = ProjectPlace['flows'];

function isList(flows: Flows): flows is readonly string[] {
  return Array.isArray(flows);
}

/** The flows of an object of ids and files; several entries may name one file. */
function flowsByEntry(flows: Exclude<Flows, readonly string[]>, directory: string, cwd: string): StoredFlow[] {
  // Files with many flows are mostly listed in one go.
  let last: { readonly path: string; readonly document: FlowDocument } | undefined;
  return Object.entries(flows).map(([written, place]) => {
    const [file = '', pointer] = place.split('#');
    const path = shownPath(resolve(directory, file), cwd);
    const document = last?.path === path ? last.document : readFlows(path, cwd);
    last = { path, document };
    const outer = document.flows.filter(({ nestedIn }) => nestedIn === undefined);
    const flow = pointer === undefined ? outer[0] : outer.find((each) => each.pointer === pointer);
    const id = identify(written);
    if (flow === undefined || id === undefined) {
      throw new ConfigError(`flows: "${written}" is to be the flow in ${place}, but there is none.`);
    }
    return structuredClone(storedFlow(flow, id, path));
  });
}
