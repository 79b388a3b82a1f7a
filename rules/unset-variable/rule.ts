import { isDeclared, type Variables, variables } from '@callflow-lint/core/facts';
import type { VariableRead } from '@callflow-lint/core/flow';
import { variables as builtIns, findVariable, RESERVED_PREFIX } from '@callflow-lint/core/platform';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { nearest, type SyntaxTree } from '@callflow-lint/core/source';
import { missingValue, showsWhenEmpty } from './missing-value.ts';
import { findNearName } from './near-name.ts';
import { byName, isSurelyName, type Reads } from './reads.ts';
import { rename } from './rename.ts';

/** What is wrong with a name, wherever it is read. */
type NameFault = 'never' | 'unknown' | 'misspelt' | 'undeclared';

/** `…Id`: an id is filled in with the value. */
type MessageId = NameFault | `${NameFault}Id` | 'placeholder' | 'late' | 'lateId' | 'sometimes' | 'sometimesId';

const NEVER = 'Nothing ever sets "{{name}}", although the documentation uses it{{meant}}.';
const UNKNOWN = 'The platform has no variable "{{name}}"{{meant}}.';
const MISSPELT = 'Nothing in this flow sets "{{name}}"; {{setter}} sets "{{near}}".';
const UNDECLARED =
  'Nothing in this flow sets "{{name}}", and it is not among the variables that are declared to be set from outside.';

const caller = 'The value is empty: {{effect}}.';
const misrouted = { consequence: 'misrouted', caller } as const;
const dropped = {
  consequence: 'dropped',
  caller: 'The call is dropped when {{reader}} runs: an empty text is no id.',
} as const;
const SAME_NAME = 'Write the name the same in both places.';
const DECLARE = 'Declare the variable, or set it by variable_set before.';

export default defineRule({
  summary: 'A variable that is read although nothing sets it, or nothing has set it by then.',
  group: 'values',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    never: { text: NEVER, ...misrouted },
    neverId: { text: NEVER, ...dropped },
    unknown: { text: UNKNOWN, ...misrouted },
    unknownId: { text: UNKNOWN, ...dropped },
    placeholder: {
      text: 'By its name nothing finds "{{name}}": it is made up only where a text names it in ${}.',
      ...misrouted,
      help: 'Compare it by condition_variable, with ${} around the name.',
    },
    misspelt: { text: MISSPELT, ...misrouted, help: SAME_NAME },
    misspeltId: { text: MISSPELT, ...dropped, help: SAME_NAME },
    undeclared: { text: UNDECLARED, ...misrouted, help: DECLARE },
    undeclaredId: { text: UNDECLARED, ...dropped, help: DECLARE },
    late: {
      text: '{{reader}} reads "{{name}}" before anything has set it; {{setter}} sets it later.',
      ...misrouted,
      help: 'Set the variable before it is read.',
    },
    lateId: {
      text: '{{reader}} takes an id from "{{name}}" before anything has set it; {{setter}} sets it later.',
      ...dropped,
      help: 'Set the variable before it is read, or write the id itself.',
    },
    sometimes: {
      text: '{{reader}} reads "{{name}}", and on some calls nothing has set it by then.',
      consequence: 'misrouted',
      caller: 'On those calls the value is empty: {{effect}}.',
      help: 'Set the variable on every way that leads here, for example to a default at the beginning.',
    },
    sometimesId: {
      text: '{{reader}} takes an id from "{{name}}", and on some calls nothing has set it by then.',
      consequence: 'dropped',
      caller: 'Those calls are dropped when {{reader}} runs: an empty text is no id.',
      help: 'Set the variable on every way that leads here, for example to a default at the beginning.',
    },
  },
  help: 'Read a variable that has a value there, or set this one by variable_set before.',
  on: 'flow',
  needs: [variables],

  *check(flow, facts, { document: { tree, path }, setting: { declared = {}, project, contract } }) {
    const stored = path === undefined ? undefined : project?.entryOf(path, flow);
    const fetchers = stored === undefined ? [] : [...(project?.fetchersOf(stored.id) ?? [])];
    for (const reads of byName(facts.variables.reads)) {
      const [first] = reads;
      if (isDeclared(first.name, declared)) continue;
      if (fetchers.some(({ surroundings }) => surroundings?.variables[contract].includes(first.name))) continue;
      if (facts.variables.settersOf(first.name).length > 0) {
        // What a new call finds in its variables is another rule's business (parent-scope-template).
        if (flow.nestedIn === undefined) yield* checkPaths(reads, facts.variables);
      } else if (first.name.toLowerCase().startsWith(RESERVED_PREFIX)) {
        yield* checkBuiltIn(reads, tree);
      } else if (!facts.variables.maySet(first.name) && !facts.variables.setters.has(first.name)) {
        yield* checkName(reads, facts.variables, { tree, mayBeSet: declared.variables === undefined });
      }
    }
  },
});

function* checkBuiltIn(reads: Reads, tree: SyntaxTree): Generator<Finding<MessageId>> {
  const [first] = reads;
  const { name } = first;
  const known = findVariable(name);
  if (known === undefined) {
    const near = nearest(name, existing);
    const meant = near === undefined ? '' : `; the nearest is "${near}"`;
    yield { ...report('unknown', reads, { meant }), fixes: near === undefined ? [] : [rename(tree, reads, near)] };
  } else if (known.set === 'never') {
    const { instead } = known;
    const meant = instead === undefined ? '' : `; "${instead}" holds the value`;
    yield { ...report('never', reads, { meant }), fixes: instead === undefined ? [] : [rename(tree, reads, instead)] };
  } else if (known.set === 'expansion') {
    const [named, ...others] = reads.filter(({ template }) => template === undefined);
    if (named !== undefined) yield describe('placeholder', [named, ...others], {});
  }
}

/** Built-in variables that do get a value. */
const existing = builtIns.filter(({ set, name }) => set !== 'never' && !name.endsWith('*')).map(({ name }) => name);

/** A name that nothing here sets may be set from outside, unless it looks like one that is set here. */
function* checkName(reads: Reads, { setters }: Variables, { tree, mayBeSet }: Outside): Generator<Finding<MessageId>> {
  const [first, ...others] = reads.filter(isSurelyName);
  if (first === undefined) return;
  const near = findNearName(first.name, setters.keys());
  if (near !== undefined) {
    const data = { near, setter: setters.get(near)?.label ?? '' };
    yield { ...report('misspelt', [first, ...others], data), fixes: [rename(tree, [first, ...others], near)] };
  } else if (!mayBeSet) {
    yield report('undeclared', [first, ...others], {});
  }
}

interface Outside {
  readonly tree: SyntaxTree;
  /** Whether a variable may be set from outside without being declared. */
  readonly mayBeSet: boolean;
}

function* checkPaths(reads: Reads, facts: Variables): Generator<Finding<MessageId>> {
  const [{ name }] = reads;
  if (name.startsWith(RESERVED_PREFIX) && findVariable(name)?.set === 'start') return;
  const shown = reads.filter(showsWhenEmpty);
  if (shown.length === 0) return;
  const unset = facts.findUnset(
    name,
    shown.map(({ action }) => action),
  );
  const read = shown.find(({ action }) => action === unset?.reader);
  if (unset === undefined || read === undefined) return;
  const setters = facts.settersOf(name);
  yield {
    at: read.at,
    message: `${unset.isAlways ? 'late' : 'sometimes'}${isDropping(read) ? 'Id' : ''}`,
    data: { name, reader: read.action.label, setter: setters[0]?.label ?? '', effect: missingValue(read) },
    trace: unset.witness,
    related: setters.map((action) => ({ at: action.at(), text: 'It is set here.' })),
  };
}

/** An action whose ids cannot be read mostly drops the call, whether or not it would use them. */
function isDropping({ action: { type, ids }, template }: VariableRead): boolean {
  return type?.onBadOption === 'drop' && ids.some(({ node }) => node !== undefined && node === template?.node);
}

/** Shown where calls are lost by it, if they are anywhere. */
function report(fault: NameFault, reads: Reads, data: Finding['data']): Finding<MessageId> {
  const losing = reads.find(isDropping);
  if (losing === undefined) return describe(fault, reads, data);
  return describe(`${fault}Id`, [losing, ...reads.filter((read) => read !== losing)], data);
}

function describe(message: MessageId, [first, ...others]: Reads, data: Finding['data']): Finding<MessageId> {
  return {
    at: first.at,
    message,
    data: { name: first.name, reader: first.action.label, effect: missingValue(first), ...data },
    related: others.map(({ at }) => ({ at, text: 'It is read here as well.' })),
  };
}
