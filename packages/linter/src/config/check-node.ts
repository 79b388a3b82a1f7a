import { type Json, nearest, type Range, type SyntaxNode, toValue } from '@callflow-lint/core/source';
import type { Field, QualifiedShape, RecordShape, Shape } from './shape.ts';

/** Something in a configuration that makes no sense, and where it stands. */
export interface Fault extends Range {
  readonly message: string;
}

/**
 * The value of a node that has the shape, in the form the shape gives it: one value where a list is wanted becomes a list.
 * What does not fit goes to `faults`, and then the value must not be used.
 * @param name how messages call the node, e.g. `"rules"`
 */
export function checkNode(node: SyntaxNode, shape: Shape, name: string, faults: Fault[]): Json {
  switch (shape.is) {
    case 'text':
      return checkText(node, shape, name, faults);
    case 'flag':
      return node.kind === 'boolean' ? node.value : misfit(node, name, 'true or false', faults);
    case 'count':
      return checkCount(node, shape.least ?? 0, name, faults);
    case 'list':
      if (node.kind === 'array') return node.elements.map((element) => checkNode(element, shape.of, name, faults));
      if (shape.takesOne === true && node.kind !== 'object') return [checkNode(node, shape.of, name, faults)];
      return misfit(node, name, 'a list', faults);
    case 'map':
      return checkMap(node, shape, name, faults);
    case 'either':
      return checkNode(node, node.kind === 'object' ? shape.object : shape.other, name, faults);
    case 'record':
      return checkRecord(node, shape, name, faults);
    case 'qualified':
      return checkQualified(node, shape, name, faults);
  }
}

function checkCount(node: SyntaxNode, least: number, name: string, faults: Fault[]): Json {
  const value = node.kind === 'number' ? toValue(node) : undefined;
  return typeof value === 'number' && Number.isInteger(value) && value >= least
    ? value
    : misfit(node, name, `a whole number from ${least}`, faults);
}

function checkQualified(node: SyntaxNode, { of, by }: QualifiedShape, name: string, faults: Fault[]): Json {
  if (node.kind !== 'array') return checkNode(node, of, name, faults);
  const [first, second, third] = node.elements;
  if (first === undefined) return fault(node, `${name} is missing in this list.`, faults);
  if (third !== undefined) fault(third, 'Nothing belongs behind the options.', faults);
  const value = checkNode(first, of, name, faults);
  if (second === undefined) return [value];
  if (by !== undefined) return [value, checkNode(second, by, `What follows it`, faults)];
  return [value, second.kind === 'object' ? toValue(second) : misfit(second, 'What follows it', 'an object', faults)];
}

function checkText(node: SyntaxNode, shape: Shape & { is: 'text' }, name: string, faults: Fault[]): Json {
  if (node.kind !== 'string') return misfit(node, name, 'a text', faults);
  const { oneOf, problemWith } = shape;
  const problem = problemWith?.(node.value);
  if (problem !== undefined) return fault(node, problem, faults);
  if (oneOf === undefined || isAmong(node.value, oneOf, shape.orLike)) return node.value;
  const meant = suggestion(node.value, oneOf);
  return fault(node, `${name} is one of ${oneOf.join(', ')}, not "${node.value}".${meant}`, faults);
}

function checkMap(node: SyntaxNode, shape: Shape & { is: 'map' }, name: string, faults: Fault[]): Json {
  if (node.kind !== 'object') return misfit(node, name, 'an object', faults);
  const value: Record<string, Json> = {};
  for (const { key, value: member } of node.members) {
    if (shape.keys !== undefined && !isKey(key.value, shape)) {
      fault(key, `There is no ${shape.keyIs} "${key.value}".${suggestion(key.value, Object.keys(shape.keys))}`, faults);
    } else if (member !== undefined) {
      value[key.value] = checkNode(
        member,
        shape.keys?.[key.value] ?? shape.others?.of ?? shape.of,
        `The value of "${key.value}"`,
        faults,
      );
    }
  }
  return value;
}

function isKey(key: string, { keys = {}, others }: Shape & { is: 'map' }): boolean {
  return isAmong(key, Object.keys(keys), others?.like);
}

function isAmong(text: string, texts: readonly string[], orLike: string | undefined): boolean {
  return texts.includes(text) || (orLike !== undefined && new RegExp(orLike).test(text));
}

function checkRecord(node: SyntaxNode, { fields }: RecordShape, name: string, faults: Fault[]): Json {
  if (node.kind !== 'object') return misfit(node, name, 'an object', faults);
  const value: Record<string, Json> = {};
  for (const { key, value: member } of node.members) {
    const field = Object.hasOwn(fields, key.value) ? fields[key.value] : undefined;
    if (field === undefined) {
      fault(key, `There is no setting "${key.value}" here.${suggestion(key.value, Object.keys(fields))}`, faults);
    } else if (member !== undefined) {
      value[key.value] = checkField(member, field, `"${key.value}"`, faults);
    }
  }
  for (const [required, field] of Object.entries(fields)) {
    if (field.required === true && !Object.hasOwn(value, required))
      fault(node, `"${required}" is missing here.`, faults);
  }
  return value;
}

function checkField(node: SyntaxNode, { shape, problemWith }: Field, name: string, faults: Fault[]): Json {
  const before = faults.length;
  const value = checkNode(node, shape, name, faults);
  const problem = faults.length > before ? undefined : problemWith?.(value as never);
  return problem === undefined ? value : fault(node, problem, faults);
}

function misfit(node: SyntaxNode, name: string, expected: string, faults: Fault[]): null {
  return fault(node, `${name} is ${expected}, not ${wordFor(node)}.`, faults);
}

function wordFor(node: SyntaxNode): string {
  if (node.kind === 'object') return 'an object';
  return node.kind === 'array' ? 'a list' : JSON.stringify(toValue(node));
}

function fault({ start, end }: Range, message: string, faults: Fault[]): null {
  faults.push({ start, end, message });
  return null;
}

function suggestion(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}
