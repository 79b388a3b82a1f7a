import { nearest } from '@callflow-lint/core/source';

/**
 * The name among those given that was probably meant: every part between dots is the same but for a typing error. Names
 * that differ in their digits are different on purpose.
 */
export function findNearName(name: string, names: Iterable<string>): string | undefined {
  for (const candidate of names) if (candidate !== name && isNear(name, candidate)) return candidate;
  return undefined;
}

function isNear(name: string, candidate: string): boolean {
  const parts = candidate.split('.');
  const wanted = name.split('.');
  if (parts.length !== wanted.length || digitsOf(name) !== digitsOf(candidate)) return false;
  return wanted.every((part, index) => nearest(part, [parts[index] as string]) !== undefined);
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}
