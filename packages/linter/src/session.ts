import type { Project, Setting } from '@callflow-lint/core/facts';
import { type Flow, type FlowDocument, readDocument } from '@callflow-lint/core/flow';
import {
  type Baseline,
  type Diagnostic,
  diagnose,
  type FixOptions,
  fixUntilStable,
  type LevelOf,
  type Suppressed,
} from '@callflow-lint/core/report';
import { type AnyRule, runRuleSet } from '@callflow-lint/core/rule';
import { type Decoded, decode, parse, type SyntaxTree } from '@callflow-lint/core/source';
import { rules as ownRules } from '@callflow-lint/rules';
import { FlowChoices } from './flow-choices.ts';
import { checkOptions, type LintOptions } from './options.ts';
import type { Names } from './render-flow.ts';
import type { RuleChoice } from './rule-choice.ts';
import { sift } from './sift.ts';

/** What was found in one file. */
export interface LintResult {
  /** The flows of the file, outer ones before those nested in them. */
  readonly flows: readonly FlowSummary[];
  /** Whether the file is meant as flows: known action types, or merely the right shape, or neither. */
  readonly likeness: FlowDocument['likeness'];
  readonly diagnostics: readonly Diagnostic[];
  /** What was found too, and is accepted. */
  readonly suppressed: readonly Suppressed[];
  readonly stats: { readonly characters: number; readonly flows: number; readonly actions: number };
  /** The model, for adapters that show more than diagnostics. */
  readonly document: FlowDocument;
}

export interface FlowSummary {
  readonly name: string | undefined;
  /** JSON pointer of the flow within the file. */
  readonly pointer: string;
  readonly actions: number;
  /** Whether it is the list of actions that an action of another flow carries. */
  readonly isNested: boolean;
}

/** What fixing one file came to. */
export interface FixResult {
  readonly text: string;
  readonly applied: number;
  /** What is left to be said about the fixed text. */
  readonly remaining: LintResult;
}

/** A text, the bytes of a file, what `decode` made of them, or a tree that was read already. */
export type Source = string | Uint8Array | Decoded | SyntaxTree;

/** What is known about a file besides what is in it. */
export interface FileInfo {
  /** As reports show it; by it a project knows its flows again. */
  readonly path?: string | undefined;
  /** How many findings are accepted for now. */
  readonly baseline?: Baseline | undefined;
}

/** Rules prepared once for many files. */
export interface Session {
  /** Ids by the readable names that stand for them; empty when flows are not rendered. */
  readonly names: Names;
  /** The stored flows that the flows use; undefined where they are not known. */
  readonly project: Project | undefined;
  /** Every rule there is, by id, those that are off included. */
  readonly rules: ReadonlyMap<string, AnyRule>;
  /** The level of a rule, or of one kind of its findings, where no options are about some flows only. */
  readonly levelOf: RuleChoice['levelOf'];
  /** What is assumed about the runs of a flow, as the documentation describes them; for adapters that ask facts of their own. */
  readonly settingFor: (flow: Flow) => Setting;
  readonly lint: (source: Source, file?: FileInfo) => LintResult;
  /** Lints and applies fixes by turns until nothing is left to apply. */
  readonly fix: (text: string, options?: FixOptions, file?: FileInfo) => FixResult;
}

/** Prepares the rules that the options ask for. Throws an `OptionError` when the options make no sense. */
export function session(options: LintOptions = {}): Session {
  const rules = new Map<string, AnyRule>(Object.entries({ ...ownRules, ...options.extraRules }));
  checkOptions(options, rules);
  const choices = new FlowChoices(rules, options);
  const { set, levelOf } = choices.usual;

  const levelIn: LevelOf = (id, message, flow) =>
    (flow === undefined ? choices.usual : choices.of(flow)).levelOf(id, message);
  const isRun = (id: string) => set.ids.has(id);
  const lint: Session['lint'] = (source, { path, baseline } = {}) => {
    const document = readDocument(read(source), path);
    const findings = runRuleSet(document, set, (flow) => choices.of(flow).set);
    const found = diagnose(document, findings, levelIn);
    options.project?.forget();
    const { diagnostics, suppressed } = sift(document, found, {
      options,
      baseline,
      rules: { known: rules, isRun },
      levelOf: levelIn,
    });
    return resultOf(document, diagnostics, suppressed);
  };
  const fix: Session['fix'] = (text, fixOptions = { safety: 'safe' }, file = {}) => {
    const fixed = fixUntilStable(text, (next) => lint(next, { path: file.path }).diagnostics, fixOptions);
    return { text: fixed.text, applied: fixed.applied, remaining: lint(fixed.text, file) };
  };
  const settingFor = (flow: Flow): Setting => {
    const { settings } = choices.of(flow).set;
    // What an action nests runs on a call of its own.
    return { ...settings, contract: 'documented', ...(flow.nestedIn !== undefined && { channel: 'call' }) };
  };
  return { names: options.rendered ?? {}, project: options.project, rules, levelOf, settingFor, lint, fix };
}

/**
 * Whether a file that nobody has named is meant as flows: it holds known action types. A list of actions of which nothing is known
 * counts only where the text breaks off.
 */
export function isMeantAsFlow({ likeness, document }: LintResult): boolean {
  return likeness === 'flows' || (likeness === 'shape' && document.tree.problems.some(({ jsonc }) => !jsonc));
}

/**
 * Lints one file. For many files, keep a `session`.
 * @example
 * ```js
 * import { lint } from '@callflow-lint/linter';
 *
 * const { diagnostics } = lint('[{ "type": "answer" }]', { rules: { 'missing-hangup': 'error' } });
 * console.log(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)); // [ 'error missing-hangup' ]
 * ```
 */
export function lint(source: Source, options: LintOptions = {}): LintResult {
  return session(options).lint(source);
}

/** Problems of the bytes come first: they explain the others. */
function read(source: Source): SyntaxTree {
  if (typeof source === 'string') return parse(source);
  if ('root' in source) return source;
  const { text, problems } = source instanceof Uint8Array ? decode(source) : source;
  const tree = parse(text);
  return problems.length === 0 ? tree : { ...tree, problems: [...problems, ...tree.problems] };
}

function resultOf(
  document: FlowDocument,
  diagnostics: readonly Diagnostic[],
  suppressed: readonly Suppressed[],
): LintResult {
  const flows = document.flows.map(
    (flow): FlowSummary => ({
      name: flow.name,
      pointer: flow.pointer,
      actions: flow.actions.length,
      isNested: flow.nestedIn !== undefined,
    }),
  );
  const actions = flows.reduce((sum, flow) => sum + flow.actions, 0);
  const stats = { characters: document.tree.text.length, flows: flows.length, actions };
  return { flows, likeness: document.likeness, diagnostics, suppressed, stats, document };
}
