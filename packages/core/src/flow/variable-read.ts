import { type Contract, DIGITS, type Guard, hasPlaceholder, perTypeAndContract } from '../platform/index.ts';
import type { Action } from './action.ts';
import type { Place } from './place.ts';
import type { Template } from './template.ts';

/** A place where an action reads a variable. */
export class VariableRead {
  readonly action: Action;
  readonly name: string;
  /** The text in whose placeholder it stands; undefined where the action reads the variable by its name. */
  readonly template: Template | undefined;
  /** The option that holds the name itself; undefined for placeholders, and where the name is a matter of course. */
  readonly option: string | undefined;

  constructor(action: Action, name: string, template?: Template, option?: string) {
    this.action = action;
    this.name = name;
    this.template = template;
    this.option = option;
  }

  /** Where the name is written; the action where it is a matter of course. */
  get at(): Place {
    if (this.template !== undefined) return this.template.at;
    return this.option === undefined ? this.action.at() : this.action.at('option', this.option);
  }
}

/** Every variable an action reads: in placeholders, by the names its options hold, and as a matter of course. */
export function variableReads(action: Action, contract: Contract): readonly VariableRead[] {
  const { templates, type } = action;
  const named = type === undefined ? NONE : namedReads(type, contract);
  if (templates.length === 0 && named.length === 0) return NONE;
  const reads: VariableRead[] = [];
  for (const template of templates) {
    for (const name of template.names) reads.push(new VariableRead(action, name, template));
  }
  for (const each of named) {
    const read = 'name' in each ? new VariableRead(action, each.name) : readByOption(action, each);
    if (read !== undefined) reads.push(read);
  }
  return reads;
}

const NONE: readonly never[] = [];

/** The variable that an option names; undefined where the name is known only at run time, or none is meant. */
function readByOption(action: Action, { option, otherwise }: Extract<NamedRead, { option: string }>) {
  const written = action.optionValue(option);
  const name = written?.kind === 'string' ? written.value : '';
  if (name === '') return otherwise === undefined ? undefined : new VariableRead(action, otherwise);
  return hasPlaceholder(name) ? undefined : new VariableRead(action, name, undefined, option);
}

/** A variable that actions of a type read by name: a fixed one, or the one an option names. */
type NamedRead = { readonly name: string } | { readonly option: string; readonly otherwise: string | undefined };

/** Hardly any type has one. */
const namedReads = perTypeAndContract((type, contract): readonly NamedRead[] => {
  const reads = type.edges.flatMap(({ when }) => (when === undefined ? [] : readsOfGuard(when, contract)));
  if (type.waits?.some(({ collects }) => collects !== undefined) === true) reads.push({ name: DIGITS });
  return reads;
});

function readsOfGuard(guard: Guard, contract: Contract): NamedRead[] {
  switch (guard.is) {
    case 'not':
      return readsOfGuard(guard.guard, contract);
    case 'all':
    case 'any':
      return guard.guards.flatMap((each) => readsOfGuard(each, contract));
    case 'key':
      return [guard.variable];
    case 'comparison':
      return guard.reads[contract] === 'named' ? [{ option: guard.left, otherwise: undefined }] : [];
    case 'digits':
      return [{ name: DIGITS }];
    case 'stored':
      return [{ name: guard.variable }];
    default:
      return [];
  }
}
