import { findValue } from '@callflow-lint/core/flow';
import { type Option, RESERVED_IDS, type Requirement, readUuid } from '@callflow-lint/core/platform';
import type { ObjectNode, SyntaxNode } from '@callflow-lint/core/source';

/** True when an option is required and has no value. The object is undefined when no option is written at all. */
export function isMissing(name: string, option: Option, object: ObjectNode | undefined): boolean {
  return hasNoValue(option, writtenAs(object, name)) && isRequired(option.required, object);
}

function writtenAs(object: ObjectNode | undefined, name: string): SyntaxNode | undefined {
  return object === undefined ? undefined : findValue(object, name);
}

function hasNoValue({ shape, mayBeEmpty }: Option, value: SyntaxNode | undefined): boolean {
  if (value === undefined || value.kind === 'null') return true;
  if (value.kind === 'array') return value.elements.length === 0;
  if (value.kind !== 'string') return false;
  // An empty id cannot be read; that is another fault.
  if (shape.is === 'id') return readUuid(value.value) === RESERVED_IDS.nil;
  return value.value === '' && mayBeEmpty !== true;
}

function isRequired(required: Requirement | undefined, object: ObjectNode | undefined): boolean {
  if (required === undefined || typeof required === 'string') return required !== undefined;
  if ('unless' in required) return required.unless.every((other) => isNothing(writtenAs(object, other)));
  if ('when' in required) return isAmong(writtenAs(object, required.when), required.among);
  const { list, field, among } = required.if;
  const entries = writtenAs(object, list);
  return (
    entries?.kind === 'array' &&
    entries.elements.some((entry) => entry.kind === 'object' && isAmong(findValue(entry, field), among))
  );
}

/** Absent, or a value that counts as none. */
function isNothing(value: SyntaxNode | undefined): boolean {
  if (value === undefined || value.kind === 'null') return true;
  if (value.kind === 'array') return value.elements.length === 0;
  if (value.kind === 'number') return value.value === 0;
  return value.kind === 'string' && (value.value === '' || readUuid(value.value) === RESERVED_IDS.nil);
}

function isAmong(value: SyntaxNode | undefined, among: readonly string[]): boolean {
  return value?.kind === 'string' && among.includes(value.value);
}
