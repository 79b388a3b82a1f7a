import { resolve } from 'node:path';
import { type StoredFlow, storedFlow } from '@callflow-lint/core/facts';
import { type FlowDocument, identify } from '@callflow-lint/core/flow';
import { globSync } from 'tinyglobby';
import type { Config } from '../config/index.ts';
import { ConfigError } from '../config-error.ts';
import { globPlaces } from './glob-places.ts';

/** What a configuration says under `flows`: globs of files whose flows carry their ids, or an object of ids and files. */
export type ListedFlows = NonNullable<Config['flows']>;

type Entries = Exclude<ListedFlows, readonly string[]>;

/** Whether every flow of the listed files counts that carries an id. */
export function isList(flows: ListedFlows): flows is readonly string[] {
  return Array.isArray(flows);
}

/**
 * The files that hold the flows, by their absolute paths, each once.
 * @param directory where globs and files start
 */
export function listedFiles(flows: ListedFlows, directory: string): readonly string[] {
  if (!isList(flows)) return [...new Set(Object.values(flows).map((place) => fileOf(place, directory)))];
  const options = { cwd: directory, onlyFiles: true, expandDirectories: false, absolute: true } as const;
  return globSync(patternsOf(flows), options)
    .map((file) => resolve(file))
    .sort(compare);
}

/** Everything on which it depends which files are listed, by absolute path; not all of it need be there. */
export function listedPlaces(flows: ListedFlows, directory: string): readonly string[] {
  return isList(flows) ? globPlaces(patternsOf(flows), directory) : [];
}

function patternsOf(flows: readonly string[]): string[] {
  return flows.map((pattern) => (pattern.endsWith('/') ? `${pattern}**/*.{json,jsonc}` : pattern));
}

/** By code units, so that the order does not depend on the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The flows of an object of ids and files; several entries may name one file. Throws a `ConfigError` when one of them is not there.
 * @param read reads a file, by its absolute path
 */
export function flowsByEntry(flows: Entries, directory: string, read: (file: string) => FlowDocument): StoredFlow[] {
  return Object.entries(flows).map((entry) => flowOfEntry(entry, read(fileOf(entry[1], directory))));
}

/** The flow that an entry means, an id and a file with or without a pointer. Throws a `ConfigError` when it is not there. */
export function flowOfEntry([written, place]: readonly [string, string], document: FlowDocument): StoredFlow {
  const flow = flowAt(place.split('#')[1], document);
  const id = identify(written);
  if (flow === undefined || id === undefined) {
    throw new ConfigError(`flows: "${written}" is to be the flow in ${place}, but there is none.`);
  }
  return storedFlow(flow, id, document.path ?? '');
}

/** The file of an entry. */
export function fileOf(place: string, directory: string): string {
  return resolve(directory, place.split('#')[0] ?? '');
}

function flowAt(pointer: string | undefined, { flows }: FlowDocument) {
  const outer = flows.filter(({ nestedIn }) => nestedIn === undefined);
  return pointer === undefined ? outer[0] : outer.find((each) => each.pointer === pointer);
}
