import type { Option, Options, Referent, Requirement, Shape } from '@callflow-lint/core/platform';
import { guardWords } from './guard-words.ts';
import { code, listed, table } from './words.ts';

/** The options of an action as a table; fields of records stand behind the option they belong to. */
export function optionTable(options: Options): string {
  const rows = Object.entries(options).flatMap(([name, option]) => optionRows(name, option));
  if (rows.length === 0) return 'It has no options.';
  return table(['option', 'type', 'required', 'default', 'meaning'], rows);
}

function optionRows(name: string, option: Option): string[][] {
  const usual = option.default === undefined ? '' : code(String(option.default));
  const own = [code(name), shapeWords(option), requirementWords(option.required), usual, meaningWords(option)];
  return [own, ...fieldsOf(name, option.shape).flatMap(([path, field]) => optionRows(path, field))];
}

function fieldsOf(name: string, shape: Shape): [string, Option][] {
  if (shape.is === 'list') return fieldsOf(`${name}[]`, shape.of);
  if (shape.is !== 'record') return [];
  return Object.entries(shape.fields).map(([field, option]) => [`${name}.${field}`, option]);
}

function shapeWords({ shape, unit, refersTo }: Option): string {
  const unitWords = unit === undefined ? '' : `, ${unit}`;
  return `${typeWords(shape, refersTo)}${unitWords}`;
}

function typeWords(shape: Shape, refersTo: Referent | undefined): string {
  switch (shape.is) {
    case 'id':
      return refersTo === undefined ? 'id' : `id (${refersTo})`;
    case 'list':
      return `list of ${typeWords(shape.of, refersTo)}`;
    case 'map':
      return `map to ${typeWords(shape.of, refersTo)}`;
    default:
      return shape.is;
  }
}

function requirementWords(required: Requirement | undefined): string {
  if (required === undefined) return '';
  if (required === 'always') return 'yes';
  if (required === 'in practice') return 'in practice';
  if ('unless' in required) return `unless ${listed(required.unless, 'or')} is given`;
  if ('when' in required) return `when ${code(required.when)} is ${listed(required.among, 'or')}`;
  return `if ${guardWords(required.if)}`;
}

function meaningWords({ summary, values, range, unread, deprecated, shape, ifAbsent, ifOther }: Option): string {
  const parts = [summary];
  if (values !== undefined) parts.push(`One of ${listed(values, 'or')}.`);
  if (range !== undefined) parts.push(rangeWords(range, shape));
  if (ifAbsent !== undefined) parts.push(`Without it: ${ifAbsent.caller}`);
  if (ifOther !== undefined) parts.push(`With any other value: ${ifOther.caller}`);
  if (deprecated !== undefined) parts.push(`Deprecated: write ${code(deprecated.replacement)}.`);
  if (unread === true) parts.push('The engine accepts it and does nothing with it.');
  return parts.join(' ');
}

function rangeWords({ min, max }: NonNullable<Option['range']>, shape: Shape): string {
  const isElements = shape.is === 'list' && shape.of.is === 'integer';
  const what = shape.is === 'text' ? 'Length' : shape.is === 'list' && !isElements ? 'Entries' : 'Range';
  if (min !== undefined && max !== undefined) return `${what} ${min} to ${max}.`;
  return min === undefined ? `${what} up to ${max}.` : `${what} from ${min}.`;
}
