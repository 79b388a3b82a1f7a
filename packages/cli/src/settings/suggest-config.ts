import { storedFlows } from '@callflow-lint/core/facts';
import {
  type Action,
  type FlowDocument,
  type FlowUse,
  flowUses,
  isLabel,
  mayWrite,
  variableReads,
  variableWrite,
} from '@callflow-lint/core/flow';
import { RESERVED_PREFIX } from '@callflow-lint/core/platform';
import { compare } from '../input/input-set.ts';

/** A file with flows, as `init` looks at it. */
export interface SeenFile {
  /** From the directory of the configuration, with forward slashes. */
  readonly path: string;
  readonly document: FlowDocument;
}

/** The text of a configuration that fits these files; every line of it may be changed by hand. */
export function suggestConfig(files: readonly SeenFile[]): string {
  const settings = [
    setting('Levels of the rules: recommended, strict, documented or security.', 'extends', 'recommended'),
    ...includeFor(files),
    ...flowsFor(files),
    ...idsFor(files),
    ...variablesFor(files),
    ...overridesFor(files),
  ];
  return `{\n${settings.join(',\n\n')}\n}\n`;
}

function setting(comment: string, name: string, value: unknown): string {
  return `  // ${comment}\n  ${JSON.stringify(name)}: ${onOneLine(value)}`;
}

function onOneLine(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/\[ | \]/g, (bracket) => bracket.trim());
}

/** The directories that hold all the flows, where there are such. */
function includeFor(files: readonly SeenFile[]): string[] {
  const tops = topsOf(files);
  if (tops === undefined) return [];
  return [setting('Where the flows are; other JSON files are not looked at.', 'include', tops)];
}

/** The top directories that all files are in; undefined when some are in none. */
function topsOf(files: readonly SeenFile[]): string[] | undefined {
  const tops = new Set(files.map(({ path }) => (path.includes('/') ? `${path.split('/')[0] ?? ''}/` : '')));
  return tops.size === 0 || tops.has('') ? undefined : [...tops].sort(compare);
}

/** Where flows carry their ids and name each other, and none that is not there, calls can be followed through them. */
function flowsFor(files: readonly SeenFile[]): string[] {
  const there = storedIds(files);
  const named = usesIn(files);
  if (named.length === 0 || !named.every(({ to }) => there.has(to))) return [];
  const places = topsOf(files) ?? ['**/*.{json,jsonc}'];
  const comment =
    'The stored flows: calls are followed through those that others fetch. A flow that is not here does not exist.';
  return [setting(comment, 'flows', places)];
}

/** Ids that the platform could not read are meant to be replaced before. */
function idsFor(files: readonly SeenFile[]): string[] {
  const isReadable = actionsOf(files).some(({ id }) => id !== undefined && isLabel(id));
  const comment = 'Ids of actions are readable here: callflow-lint render replaces them before flows are stored.';
  return isReadable ? [setting(comment, 'ids', 'rendered')] : [];
}

/** Variables that are read, and that nothing in the flows can set. */
function variablesFor(files: readonly SeenFile[]): string[] {
  const actions = actionsOf(files);
  // What a flow sets that is fetched is seen in that flow itself.
  const there = storedIds(files);
  const fetching = new Set(usesIn(files).flatMap(({ to, action }) => (there.has(to) ? action : [])));
  const writes = actions.flatMap((action) => (fetching.has(action) ? [] : (variableWrite(action, 'documented') ?? [])));
  const read = new Set(actions.flatMap((action) => variableReads(action, 'documented').map(({ name }) => name)));
  const outside = [...read].filter((name) => {
    return isName(name) && !writes.some((write) => mayWrite(write, name));
  });
  const comment =
    'These are read, and nothing sets them here, so they have to be set from outside. Remove what is misspelt.';
  return outside.length === 0 ? [] : [setting(comment, 'variables', outside.sort(compare))];
}

/** Whether it is a name that callers of the API may set: none of the platform's own, and none that is only known later. */
function isName(name: string): boolean {
  return /^[\w.-]+$/.test(name) && !name.toLowerCase().startsWith(RESERVED_PREFIX);
}

function storedIds(files: readonly SeenFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ document }) => storedFlows(document).map(({ id }) => id)));
}

function usesIn(files: readonly SeenFile[]): readonly FlowUse[] {
  return files.flatMap(({ document }) => document.flows.flatMap(flowUses));
}

function actionsOf(files: readonly SeenFile[]): readonly Action[] {
  return files.flatMap(({ document }) => document.flows.flatMap(({ actions }) => actions));
}

/** Flows with actions for messages and none for calls cannot be meant for calls. */
function overridesFor(files: readonly SeenFile[]): string[] {
  const silent = files.filter(({ document }) => {
    const media = new Set(document.flows.flatMap(({ actions }) => actions.map(({ type }) => type?.media)));
    return media.has('non_rtc') && !media.has('rtc');
  });
  if (silent.length === 0) return [];
  const paths = silent.map(({ path }) => path);
  const comment =
    'These have nothing for telephone calls in them. Are they for conversations, or for requests to the API?';
  return [setting(comment, 'overrides', [{ files: paths, channel: 'conversation' }])];
}
