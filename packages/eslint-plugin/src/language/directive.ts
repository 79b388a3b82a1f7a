import type { DirectiveType } from '@eslint/core';
import type { ConfigComment } from './config-comment.ts';

/** A comment that tells ESLint to keep quiet, or to speak again. */
export interface Directive {
  readonly type: DirectiveType;
  readonly node: ConfigComment;
  /** The rules, separated by commas; all of them without any. */
  readonly value: string;
  /** What follows `--`. */
  readonly justification: string;
}

const LABEL = /^eslint-(disable|enable|disable-line|disable-next-line)(?:\s|$)/;
const DASHES = /\s-{2,}\s/;

/** Reads a comment; undefined for one that turns nothing off or on. */
export function readDirective(node: ConfigComment): Directive | undefined {
  const [spoken = '', ...reasons] = node.value.trim().split(DASHES);
  const [label, type] = LABEL.exec(spoken) ?? [];
  if (label === undefined) return undefined;
  const justification = reasons.length === 0 ? '' : node.value.trim().slice(spoken.length).replace(DASHES, '').trim();
  return { type: type as DirectiveType, node, value: spoken.slice(label.length).trim(), justification };
}
