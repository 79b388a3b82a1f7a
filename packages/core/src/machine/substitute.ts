import { type Contract, type Options, PLACEHOLDER } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { blank } from './decoded.ts';
import { foldName, isObject } from './fields.ts';
import { formatScalar } from './format.ts';

/** The values of the variables by name. */
export type Variables = ReadonlyMap<string, string>;

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
  const filled = blank<Json>();
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

/** Goes through the value without recursion, since nothing limits how deeply it is nested. */
function substitute(root: Json, contract: Contract, lookUp: (name: string) => string): Json {
  const open: (() => void)[] = [];
  const fill = (value: Json, isElement: boolean): Json => {
    if (typeof value === 'string') return substituteText(value, lookUp);
    if (Array.isArray(value)) {
      const list: Json[] = [];
      open.push(() => {
        for (const element of value) list.push(fill(element, true));
      });
      return list;
    }
    if (isObject(value)) {
      const object = blank<Json>();
      open.push(() => {
        for (const [name, member] of Object.entries(value)) object[name] = fill(member, false);
      });
      return object;
    }
    return isElement && contract === 'engine' ? formatScalar(value) : value;
  };
  const filled = fill(root, false);
  for (let next = open.pop(); next !== undefined; next = open.pop()) next();
  return filled;
}
