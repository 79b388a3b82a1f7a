import type { Declared, Project } from '@callflow-lint/core/facts';
import { CHANNELS, type Channel, CONTRACTS } from '@callflow-lint/core/platform';
import type { SuppressionPolicy } from '@callflow-lint/core/report';
import { type AnyRule, type ContractChoice, LEVELS } from '@callflow-lint/core/rule';
import { nearest, parse } from '@callflow-lint/core/source';
import { checkDeclared } from './check-declared.ts';
import { checkNode, type Fault } from './config/check-node.ts';
import type { SuppressionOption } from './configured-suppressions.ts';
import { OptionError } from './option-error.ts';
import { PRESET_NAMES, type PresetName } from './preset.ts';
import type { Names } from './render-flow.ts';
import { levelIn, optionsIn, type RuleSetting, type RuleSettings } from './rule-setting.ts';

/** How files are linted. Everything may be left out. */
export interface LintOptions {
  /** `recommended` by default; of several, the strictest level of each rule. */
  readonly preset?: PresetName | readonly PresetName[];
  /** Levels, and options of rules, by rule id; they win over the preset. */
  readonly rules?: RuleSettings;
  /** Under which contract flows are analysed and whose findings are wanted; `both` by default. */
  readonly contract?: ContractChoice;
  /** What the flows run on; a telephone call by default. */
  readonly channel?: Channel;
  /** What the project declares about its flows: when callers are to be served. */
  readonly declared?: Declared;
  /** Flows are rendered before they are stored: ids by the readable names of resources; readable ids of actions are no fault then. */
  readonly rendered?: Names;
  /** The stored flows that the flows use, and that use them. */
  readonly project?: Project;
  /** Rules of your own, beside those of this project. */
  readonly extraRules?: Readonly<Record<string, AnyRule>>;
  /** Faults that are accepted. */
  readonly suppressions?: readonly SuppressionOption[];
  /** What is demanded of suppressions. */
  readonly suppressionPolicy?: SuppressionPolicy;
  /** Other options for some flows; later ones win over earlier ones. */
  readonly flows?: readonly FlowOptions[];
}

/** What is different for some flows of a file; nested flows go with the one that they are nested in. */
export interface FlowOptions extends Pick<LintOptions, 'rules' | 'contract' | 'channel' | 'declared'> {
  /** Ids or names; `*` stands for any letters of a name. */
  readonly flows: readonly string[];
}

/** Throws an `OptionError` for anything that the types would refuse: options also come from files and command lines. */
export function checkOptions(options: LintOptions, rules: ReadonlyMap<string, AnyRule>): void {
  for (const preset of presetsOf(options)) expectOneOf('preset', preset, PRESET_NAMES);
  for (const each of [options, ...(options.flows ?? [])]) checkChoices(each, rules);
}

/** The presets that levels come from. */
export function presetsOf({ preset = 'recommended' }: LintOptions): readonly PresetName[] {
  return typeof preset === 'string' ? [preset] : preset.length === 0 ? ['recommended'] : preset;
}

function checkChoices(options: Omit<FlowOptions, 'flows'>, rules: ReadonlyMap<string, AnyRule>): void {
  if (options.contract !== undefined) expectOneOf('contract', options.contract, [...CONTRACTS, 'both']);
  if (options.channel !== undefined) expectOneOf('channel', options.channel, CHANNELS);
  if (options.declared !== undefined) checkDeclared(options.declared);
  for (const [id, setting] of Object.entries(options.rules ?? {})) {
    const rule = rules.get(id);
    if (rule === undefined) throw new OptionError(`There is no rule "${id}".${suggestion(id, [...rules.keys()])}`);
    expectOneOf(`level of ${id}`, levelIn(setting), LEVELS);
    checkRuleOptions(id, rule, setting);
  }
}

/** By the same check as for configuration files. */
function checkRuleOptions(id: string, { options = {} }: AnyRule, setting: RuleSetting): void {
  const { root } = parse(JSON.stringify(optionsIn(setting) ?? {}));
  const faults: Fault[] = [];
  if (root !== undefined) checkNode(root, { is: 'record', fields: options }, `The options of ${id}`, faults);
  const [first] = faults;
  if (first !== undefined) throw new OptionError(`Rule ${id}: ${first.message}`);
}

function expectOneOf(what: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new OptionError(`There is no ${what} "${value}"; it is one of ${allowed.join(', ')}.`);
}

function suggestion(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
