import {
  Analysis,
  branchKeys,
  digits,
  endings,
  exploration,
  loops,
  reachability,
  type Setting,
  variables,
  type Witness,
} from '@callflow-lint/core/facts';
import type { Action, Flow } from '@callflow-lint/core/flow';

/** What is known about a flow under one setting. */
export interface FlowFacts extends Setting {
  readonly pointer: string;
  readonly name: string | null;
  /** States the exploration went through; merged ones make answers less sharp. */
  readonly states: number;
  readonly isMerged: boolean;
  readonly actions: readonly { readonly action: string; readonly pointer: string; readonly reached: string }[];
  readonly unreachable: readonly {
    readonly head: string;
    readonly actions: readonly string[];
    readonly cause: string;
  }[];
  readonly loops: readonly LoopFacts[];
  readonly offEnd: readonly { readonly last: string; readonly path: readonly string[] }[];
  readonly cutOff: { readonly at: string; readonly isUnavoidable: boolean; readonly path: readonly string[] } | null;
  /** Every variable that the flow reads, in the order of their names. */
  readonly variables: readonly VariableFacts[];
  /** Collections that may begin with the keys of an earlier one. */
  readonly leftovers: readonly LeftoverFacts[];
  /** Keys of branches that do not match as they should. */
  readonly unmatchedKeys: readonly { readonly branch: string; readonly key: string; readonly why: string }[];
}

interface VariableFacts {
  readonly name: string;
  readonly setBy: readonly string[];
  readonly readBy: readonly string[];
}

interface LeftoverFacts {
  readonly at: string;
  readonly earlier: string;
  readonly verdict: string;
  readonly path: readonly string[];
}

interface LoopFacts {
  readonly kind: string;
  readonly actions: readonly string[];
  readonly waits: boolean;
  readonly rounds: number;
  readonly path: readonly string[];
}

/** Asks every fact about a flow. */
export function flowFacts(flow: Flow, setting: Setting): FlowFacts {
  const analysis = new Analysis(flow, setting);
  const reach = analysis.get(reachability);
  const { nodes, isMerged } = analysis.get(exploration);
  const { offEnd, cutOff } = analysis.get(endings);
  return {
    ...setting,
    pointer: flow.pointer,
    name: flow.name ?? null,
    states: nodes.length,
    isMerged,
    actions: flow.actions.map((action) => ({
      action: action.label,
      pointer: action.pointer,
      reached: reach.of(action),
    })),
    unreachable: reach.unreachable.map(({ head, actions, cause }) => ({
      head: head.label,
      actions: labels(actions),
      cause,
    })),
    loops: analysis.get(loops).map(({ kind, actions, waits, rounds, witness }) => {
      return { kind, actions: labels(actions), waits, rounds, path: pathOf(witness) };
    }),
    offEnd: offEnd.map(({ last, witness }) => ({ last: last.label, path: pathOf(witness) })),
    cutOff:
      cutOff === undefined
        ? null
        : { at: cutOff.at.label, isUnavoidable: cutOff.isUnavoidable, path: pathOf(cutOff.witness) },
    ...valueFacts(analysis),
  };
}

function valueFacts(analysis: Analysis): Pick<FlowFacts, 'variables' | 'leftovers' | 'unmatchedKeys'> {
  const { actions } = analysis.flow;
  const known = analysis.get(variables);
  const stored = analysis.get(digits);
  const keys = analysis.get(branchKeys);
  const names = new Set(known.reads.map(({ name }) => name));
  return {
    variables: [...names].sort().map((name) => ({
      name,
      setBy: labels(known.settersOf(name)),
      readBy: labels([...new Set(known.reads.flatMap((read) => (read.name === name ? read.action : [])))]),
    })),
    leftovers: actions.flatMap((action) => {
      const leftover = action.type?.waits?.some(({ collects }) => collects) ? stored.leftover(action) : undefined;
      if (leftover === undefined) return [];
      const { earlier, verdict, witness } = leftover;
      return [{ at: action.label, earlier: earlier.label, verdict, path: pathOf(witness) }];
    }),
    unmatchedKeys: actions.flatMap((branch) =>
      keys.unmatched(branch).map(({ key, why }) => ({ branch: branch.label, key, why })),
    ),
  };
}

function labels(actions: readonly Action[]): string[] {
  return actions.map(({ label }) => label);
}

function pathOf(witness: Witness | undefined): string[] {
  return (witness?.path ?? []).map(
    ({ action, type, note }) => `${action?.label ?? type}${note === '' ? '' : `: ${note}`}`,
  );
}

/** The facts as text. */
export function printFacts(facts: FlowFacts): string {
  const { pointer, name, contract, channel, states, isMerged } = facts;
  const lines = [
    `flow ${pointer || '(root)'}${name === null ? '' : `  ${name}`}`,
    `${contract} contract, ${channel}, ${states} states${isMerged ? ', some merged' : ''}`,
    ...section(
      'reached',
      facts.actions.map(({ action, reached }) => `${reached.padEnd(9)} ${action}`),
    ),
    ...section(
      'unreachable',
      facts.unreachable.map(({ actions, cause }) => `${actions.join(', ')}: ${cause}`),
    ),
    ...section('loops', facts.loops.flatMap(printLoop)),
    ...section(
      'runs off the end',
      facts.offEnd.flatMap(({ last, path }) => [`behind ${last}`, ...indented(path)]),
    ),
    ...section('cut off by the step cap', facts.cutOff === null ? [] : printCutOff(facts.cutOff)),
    ...section('variables', facts.variables.map(printVariable)),
    ...section(
      'collections that begin with keys of an earlier one',
      facts.leftovers.flatMap(({ at, earlier, verdict, path }) => [
        `${at}, ${verdict}, with those of ${earlier}`,
        ...indented(path),
      ]),
    ),
    ...section(
      'keys that do not match as they should',
      facts.unmatchedKeys.map(({ branch, key, why }) => `${branch}: ${JSON.stringify(key)}, ${why}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}:`, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))];
}

function printLoop({ kind, actions, waits, rounds, path }: LoopFacts): string[] {
  return [`${kind}, ${waits ? 'waits' : 'never waits'}, ${rounds} rounds: ${actions.join(' → ')}`, ...indented(path)];
}

function printCutOff({ at, isUnavoidable, path }: NonNullable<FlowFacts['cutOff']>): string[] {
  return [`before ${at}${isUnavoidable ? ', on every run' : ''}`, ...indented(path)];
}

function printVariable({ name, setBy, readBy }: VariableFacts): string {
  return `${name}: set by ${setBy.join(', ') || 'nothing here'}; read by ${readBy.join(', ')}`;
}

function indented(path: readonly string[]): string[] {
  return path.map((step) => `  ${step}`);
}
