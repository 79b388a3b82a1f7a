import { Project, type StoredFlow } from '@callflow-lint/core/facts';
import type { FlowDocument } from '@callflow-lint/core/flow';
import { flowsByEntry, isList, type ListedFlows, listedFiles } from '@callflow-lint/linter/listed-flows';
import { shownPath } from '@callflow-lint/linter/shown-path';
import type { SharedFlows } from '../cache/cache-entry.ts';
import { readFlows } from './shared-flows.ts';

/** Where the flows of a project are. */
export interface ProjectPlace {
  readonly flows: ListedFlows;
  /** Where the globs and files start. */
  readonly directory: string;
  /** Where paths start that are shown. */
  readonly cwd: string;
}

/**
 * Finds the stored flows that a configuration lists. Throws a `ConfigError` when one of them is not there.
 * @param sharedIn what other flows have to know of a file, by the path that is shown
 */
export function loadProject(place: ProjectPlace, sharedIn: (path: string) => SharedFlows): StoredFlow[] {
  const { flows, directory, cwd } = place;
  if (isList(flows)) {
    return listedFiles(flows, directory).flatMap((file) => sharedIn(shownPath(file, cwd)).stored);
  }
  // Files with many flows are mostly listed in one go.
  let last: FlowDocument | undefined;
  const read = (file: string) => {
    const path = shownPath(file, cwd);
    if (last?.path !== path) last = readFlows(path, cwd);
    return last;
  };
  // Cloned, because parts of a text would keep all of it in memory.
  return structuredClone(flowsByEntry(flows, directory, read));
}

/** The project of these flows; their files are read again where they are needed. */
export function projectOf(flows: readonly StoredFlow[], cwd: string): Project {
  return new Project(flows, (path) => readFlows(path, cwd));
}
