/**
 * What editors ask the language server for beside what the protocol has: what there is to look at in a flow. Each answer is about the
 * version of the text that the server knows at that moment, and `null` where the document is not open or holds no such flow.
 */
import type { ExploredGraph } from '../graph/index.ts';
import type { WeeksView } from '../hours/index.ts';
import type { Replay, Replayed } from '../simulation/index.ts';

export const FLOWS = 'callflow/flows';
export const GRAPH = 'callflow/graph';
export const HOURS = 'callflow/hours';
export const SIMULATE = 'callflow/simulate';

/** A stretch of the text as the protocol writes it: lines and UTF-16 units, from 0. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Asks which flows a document holds; there are none where it is not meant as flows. */
export interface FlowsParams {
  readonly textDocument: { readonly uri: string };
}

/** A flow of a document. */
export interface FlowHead {
  /** JSON pointer. */
  readonly pointer: string;
  readonly name: string;
  readonly range: TextRange;
}

/** Names one flow of a document. */
export interface FlowParams extends FlowsParams {
  /** JSON pointer. */
  readonly flow: string;
}

/** A flow to be drawn. */
export interface GraphAnswer extends FlowHead {
  readonly version: number;
  readonly graph: ExploredGraph;
  /** By the index of the action: all of it, and what to select in it. */
  readonly places: readonly { readonly range: TextRange; readonly selection: TextRange }[];
  readonly findings: readonly GraphFinding[];
}

/** A finding where it belongs in the graph. Actions are named by their index; null for what stands in no list. */
export interface GraphFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warn';
  readonly message: string;
  /** What the caller experiences. */
  readonly consequence: string;
  readonly range: TextRange;
  readonly node: number | null;
  /** The run that proves it; empty where the finding is not about a run. */
  readonly path: readonly GraphStep[];
}

/** One step of a path. */
export interface GraphStep {
  readonly node: number | null;
  readonly action: string;
  /** Why it goes on as it does; may be empty. */
  readonly note: string;
}

/** When the flow is open, for each chain of time conditions. */
export interface HoursAnswer {
  readonly version: number;
  readonly weeks: readonly WeeksView[];
}

export interface SimulateParams extends FlowParams {
  readonly replay: Replay;
}

export interface SimulateAnswer extends Replayed {
  readonly version: number;
}
