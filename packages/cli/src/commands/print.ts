import { CHANNELS, CONTRACTS } from '@callflow-lint/core/platform';
import { flowGraph } from '@callflow-lint/views/graph';
import { ExitCode } from '../exit-code.ts';
import { InputError } from '../input/input-error.ts';
import { type LoadedFile, loadFile } from '../input/load-flows.ts';
import { EXPECTED } from '../input/read-bytes.ts';
import type { Terminal } from '../output/terminal.ts';
import { visible } from '../output/visible.ts';
import { flowFacts, printFacts } from '../print/flow-facts.ts';
import { toMermaid } from '../print/mermaid.ts';
import { flowRows, printFlows } from '../print/print-flow.ts';
import { printTree, treeRows } from '../print/print-tree.ts';
import { readChoice } from '../read-choice.ts';

/** The stages of the analysis that can be printed. */
export type PrintStage = 'tree' | 'flow' | 'graph' | 'facts';

/** The options of `print`, as the command line gives them. */
export interface PrintCommandOptions {
  readonly format: string;
  readonly contract?: string;
  readonly channel?: string;
}

/** Prints what one stage of the analysis makes of a file. */
export async function printCommand(
  stage: PrintStage,
  path: string,
  options: PrintCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const setting = {
    contract: readChoice('--contract', options.contract, CONTRACTS, 'documented'),
    channel: readChoice('--channel', options.channel, CHANNELS, 'call'),
  };
  const file = await loadFile(path, terminal);
  if (stage !== 'tree' && file.document.flows.length === 0) {
    throw new InputError({ path: file.path, kind: 'no-flow', message: 'There is no flow in it.', remedy: EXPECTED });
  }
  const { data, text } = PRINTERS[stage](file, setting);
  await terminal.stdout.write(options.format === 'json' ? `${JSON.stringify(data(), null, 2)}\n` : visible(text()));
  return ExitCode.clean;
}

type Printer = (
  file: LoadedFile,
  setting: Parameters<typeof flowFacts>[1],
) => { readonly data: () => unknown; readonly text: () => string };

const PRINTERS: Readonly<Record<PrintStage, Printer>> = {
  tree: ({ document: { tree }, lines }) => ({
    data: () => ({ nodes: treeRows(tree), problems: tree.problems }),
    text: () => printTree(tree, lines),
  }),
  flow: ({ document, lines }) => {
    const rows = flowRows(document.flows, lines);
    return { data: () => rows, text: () => printFlows(rows) };
  },
  graph: ({ document: { flows } }) => {
    const graphs = flows.map((flow) => ({ pointer: flow.pointer, name: flow.name ?? null, ...flowGraph(flow) }));
    return {
      data: () => graphs,
      text: () =>
        graphs
          .map(
            (graph) => `${`%% flow ${graph.pointer || '(root)'} ${graph.name ?? ''}`.trimEnd()}\n${toMermaid(graph)}`,
          )
          .join('\n'),
    };
  },
  facts: ({ document: { flows } }, setting) => {
    const facts = flows.map((flow) => flowFacts(flow, setting));
    return { data: () => facts, text: () => facts.map(printFacts).join('\n') };
  },
};
