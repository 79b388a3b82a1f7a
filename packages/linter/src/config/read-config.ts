import { LineIndex, parse, type TextPosition } from '@callflow-lint/core/source';
import { rules } from '@callflow-lint/rules';
import { checkNode, type Fault } from './check-node.ts';
import { type Config, configShape } from './config-shape.ts';

/** A configuration that cannot be used: everything that is wrong with it. */
export interface ConfigProblem extends TextPosition {
  readonly message: string;
}

/** What was read of a configuration file: its settings, or everything that is wrong with it. */
export type ReadConfig =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly config?: undefined; readonly problems: readonly ConfigProblem[] };

/** Reads the text of a configuration file: JSON, in which comments and trailing commas may stand. Never throws. */
export function readConfig(text: string): ReadConfig {
  const tree = parse(text);
  const faults: Fault[] = tree.problems.filter(({ jsonc }) => !jsonc);
  const value = tree.root === undefined ? {} : checkNode(tree.root, shape(), 'The configuration', faults);
  // The shape and the type say the same; see `ValueOf`.
  if (faults.length === 0) return { config: value as unknown as Config };
  const lines = new LineIndex(text);
  const sorted = [...faults].sort((a, b) => a.start - b.start);
  return { problems: sorted.map(({ start, message }) => ({ ...lines.positionAt(start), message })) };
}

function shape() {
  return configShape(rules);
}
