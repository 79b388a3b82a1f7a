import { resolve } from 'node:path';
import { storedFlows } from '@callflow-lint/core/facts';
import { type FlowDocument, flowUses, readDocument } from '@callflow-lint/core/flow';
import { decode, parse } from '@callflow-lint/core/source';
import { mayHoldFlow } from '@callflow-lint/linter';
import type { SharedFlows } from '../cache/cache-entry.ts';
import { readBytes } from '../input/read-bytes.ts';

/** Reads a file of a project, by its path as it is shown. What cannot be read has no flows; where it is linted itself, that is told. */
export function readFlows(path: string, cwd: string): FlowDocument {
  const { bytes } = readBytes(resolve(cwd, path), path);
  const text = bytes === undefined ? '' : decode(bytes).text;
  return readDocument(parse(mayHoldFlow(text) ? text : ''), path);
}

/** What other flows have to know of a file. */
export function readSharedFlows(path: string, cwd: string): SharedFlows {
  const document = readFlows(path, cwd);
  const named = new Set(document.flows.flatMap((flow) => flowUses(flow).map(({ to }) => to)));
  // Cloned, because parts of a text would keep all of it in memory.
  return structuredClone({ stored: storedFlows(document), named: [...named] });
}
