import type { Contract, Options } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { foldName, isObject } from './fields.ts';
import { formatScalar } from './format.ts';

/** The values of the variables by name. */
export type Variables = ReadonlyMap<string, string>;

const PLACEHOLDER = /\$\{([^\n]*?)\}/g;

/** True when the text holds a placeholder. */
export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

/** A text with every `${name}` replaced by the variable's value, in one pass; an unknown name gives nothing. */
export function substituteText(text: string, lookUp: (name: string) => string): string {
  return text.includes('${') ? text.replace(PLACEHOLDER, (_, name: string) => lookUp(name)) : text;
}

/**
 * An option with the placeholders in all of its texts filled in, at any depth; names stay as they are. Under the engine
 * contract everything else that stands directly in a list becomes a text; under the documented one the nested actions
 * keep their placeholders for the call they belong to.
 */
export function substituteOption(
  option: Json | undefined,
  options: Options,
  contract: Contract,
  lookUp: (name: string) => string,
): Json | undefined {
  if (!isObject(option)) return option;
  const filled: { [name: string]: Json } = Object.create(null);
  for (const [name, value] of Object.entries(option)) {
    const kept = contract === 'documented' && holdsActions(name, options);
    filled[name] = kept ? value : substitute(value, contract, lookUp);
  }
  return filled;
}

function holdsActions(written: string, options: Options): boolean {
  const folded = foldName(written);
  return Object.entries(options).some(([name, { shape }]) => shape.is === 'actions' && foldName(name) === folded);
}

function substitute(value: Json, contract: Contract, lookUp: (name: string) => string): Json {
  if (typeof value === 'string') return substituteText(value, lookUp);
  if (Array.isArray(value)) return value.map((element) => substituteElement(element, contract, lookUp));
  if (!isObject(value)) return value;
  const filled: { [name: string]: Json } = Object.create(null);
  for (const [name, member] of Object.entries(value)) filled[name] = substitute(member, contract, lookUp);
  return filled;
}

function substituteElement(element: Json, contract: Contract, lookUp: (name: string) => string): Json {
  const isScalar = element === null || typeof element === 'number' || typeof element === 'boolean';
  return isScalar && contract === 'engine' ? formatScalar(element) : substitute(element, contract, lookUp);
}
