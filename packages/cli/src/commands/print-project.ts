import { resolve } from 'node:path';
import { findConfigFile } from '@callflow-lint/linter/config-file';
import { ConfigFiles } from '@callflow-lint/linter/config-files';
import { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../output/terminal.ts';
import { visible } from '../output/visible.ts';
import { projectGraph, projectToMermaid } from '../print/project-graph.ts';
import { loadProject, projectOf } from '../settings/load-project.ts';
import { readSharedFlows } from '../settings/shared-flows.ts';
import { UsageError } from '../usage-error.ts';

/** Prints how the flows of the project use each other to which a file or directory belongs. */
export async function printProjectCommand(path: string, format: string, { cwd, stdout }: Terminal): Promise<ExitCode> {
  const file = findConfigFile(resolve(cwd, path));
  const loaded = file === undefined ? undefined : new ConfigFiles(cwd).load(file);
  const listed = loaded?.config.flows;
  if (loaded === undefined || listed === undefined) {
    throw new UsageError('print project needs a configuration that lists the flows of the project under "flows".');
  }
  const { directory } = loaded;
  const flows = loadProject({ flows: listed, directory, cwd }, (each) => readSharedFlows(each, cwd));
  const graph = projectGraph(projectOf(flows, cwd));
  await stdout.write(format === 'json' ? `${JSON.stringify(graph, null, 2)}\n` : visible(projectToMermaid(graph)));
  return ExitCode.clean;
}
