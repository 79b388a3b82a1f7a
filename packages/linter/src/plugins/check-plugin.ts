import { CONSEQUENCES, LEVELS, type Plugin, RULE_GROUPS } from '@callflow-lint/core/rule';

type Unknown = Readonly<Record<string, unknown>>;
/** What a property has to be, in words, and whether a value is that. */
type Expected = readonly [words: string, holds: (value: unknown) => boolean];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const TEXT: Expected = ['a text', (value) => typeof value === 'string' && value !== ''];

const PLUGIN: Readonly<Record<string, Expected>> = {
  name: ['lower-case letters, digits and hyphens', (value) => typeof value === 'string' && ID.test(value)],
  rules: ['an object of rules', isObject],
  docs: ['a web address in which {id} stands for the id of a rule', isAddress],
  pages: ['the file: address of a folder', (value) => value === undefined || isFolder(value)],
};

const RULE: Readonly<Record<string, Expected>> = {
  summary: TEXT,
  group: among(RULE_GROUPS),
  contract: among(['documented', 'engine', 'both']),
  level: among(LEVELS),
  since: TEXT,
  help: TEXT,
  messages: ['an object of messages', (value) => isObject(value) && Object.keys(value).length > 0],
  on: among(['document', 'flow', 'action', 'field']),
  concerns: ['a function', (value) => value === undefined || typeof value === 'function'],
  needs: ['a list of facts', (value) => value === undefined || (Array.isArray(value) && value.every(isFact))],
  options: ['an object of options', (value) => value === undefined || isObject(value)],
  check: ['a function', (value) => typeof value === 'function'],
};

const MESSAGE: Readonly<Record<string, Expected>> = {
  text: TEXT,
  consequence: among(CONSEQUENCES),
  caller: TEXT,
};

/** What is wrong with what a package exports as a plugin, in sentences; none when it is one. */
export function problemsWithPlugin(value: unknown): readonly string[] {
  if (!isObject(value)) return ['It exports no plugin by default; see definePlugin of @callflow-lint/core/rule.'];
  const problems = misfits('the plugin', value, PLUGIN);
  return problems.length > 0 ? problems : Object.entries((value as unknown as Plugin).rules).flatMap(problemsWithRule);
}

function problemsWithRule([id, rule]: [string, unknown]): readonly string[] {
  if (!ID.test(id)) return [`The rule id "${id}" is to be lower-case letters, digits and hyphens.`];
  if (!isObject(rule)) return [`The rule "${id}" is to be an object.`];
  const problems = misfits(`the rule "${id}"`, rule, RULE);
  return problems.length > 0
    ? problems
    : Object.entries(rule.messages as Unknown).flatMap(([name, message]) =>
        isObject(message)
          ? misfits(`the message "${name}" of the rule "${id}"`, message, MESSAGE)
          : [`The message "${name}" of the rule "${id}" is to be an object.`],
      );
}

function misfits(of: string, value: Unknown, expected: Readonly<Record<string, Expected>>): readonly string[] {
  return Object.entries(expected)
    .filter(([name, [, holds]]) => !holds(value[name]))
    .map(([name, [words]]) => `"${name}" of ${of} is to be ${words}.`);
}

function among(values: readonly string[]): Expected {
  return [`one of ${values.join(', ')}`, (value) => values.some((each) => each === value)];
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFact(value: unknown): boolean {
  return isObject(value) && typeof value.name === 'string' && typeof value.build === 'function';
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:/.test(value) && value.includes('{id}') && URL.canParse(value);
}

function isFolder(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('file:') && value.endsWith('/') && URL.canParse(value);
}
