import { resolve } from 'node:path';
import { findConfigFile } from '@callflow-lint/linter/config-file';
import { ConfigFiles } from '@callflow-lint/linter/config-files';
import { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../output/terminal.ts';
import { visible } from '../output/visible.ts';
import { projectGraph, projectToMermaid } from '../print/project-graph.ts';
import { loadProject } from '../settings/load-project.ts';
import { UsageError } from '../usage-error.ts';

/** Prints how the flows of the project use each other to which a file or directory belongs. */
export async function printProjectCommand(path: string, format: string, { cwd, stdout }: Terminal): Promise<ExitCode> {
  const file = findConfigFile(resolve(cwd, path));
  const loaded = file === undefined ? undefined : new ConfigFiles(cwd).load(file);
  if (loaded?.config.flows === undefined) {
    throw new UsageError('print project needs a configuration that lists the flows of the project under "flows".');
  }
  const graph = projectGraph(await loadProject(loaded.config.flows, loaded.directory, cwd));
  await stdout.write(format === 'json' ? `${JSON.stringify(graph, null, 2)}\n` : visible(projectToMermaid(graph)));
  return ExitCode.clean;
}
