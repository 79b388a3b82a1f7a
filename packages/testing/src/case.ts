import type { Declared } from '@callflow-lint/core/facts';
import type { RuleOptionValues, RunSettings } from '@callflow-lint/core/rule';

/** One flow of a rule's page and what the rule must say about it. */
export interface Case {
  /** The heading it stands under; further flows under one heading are numbered. */
  readonly title: string;
  readonly expected: 'reported' | 'not reported';
  /** The text of the flow. */
  readonly flow: string;
  /** What it is written in; in JSONC comments and commas at the end are no mistake. */
  readonly language: 'json' | 'jsonc';
  /** Whether the text is meant to be no clean JSON; elsewhere that is a mistake of the page. */
  readonly isBroken: boolean;
  /** Whether the flows of the text that carry an id are those of a project. */
  readonly isProject: boolean;
  readonly settings: Pick<RunSettings, 'contract' | 'channel'> & { readonly declared?: Declared };
  /** What options of the rule are set to. */
  readonly options: RuleOptionValues;
  /** The findings as `renderReport` writes them. */
  readonly report: Block | undefined;
  /** The text after fixes. */
  readonly fixed: (Block & { readonly safety: 'safe' | 'suggestion' }) | undefined;
}

/** A fenced block of a page. */
export interface Block {
  readonly text: string;
  /** Offsets of the whole block, fences included. */
  readonly start: number;
  readonly end: number;
}
