import type { Json } from '@callflow-lint/core/source';
import type { Field, QualifiedShape, RecordShape, Shape } from './shape.ts';

/** The JSON Schema (2020-12) of a record, so that editors complete and check what `checkNode` would. */
export function jsonSchema(shape: RecordShape, title: string): { [key: string]: Json } {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...schemaOf(shape),
    allowTrailingCommas: true,
  };
}

function schemaOf(shape: Shape): { [key: string]: Json } {
  switch (shape.is) {
    case 'text':
      return { type: 'string', ...textSchema(shape.oneOf, shape.orLike) };
    case 'flag':
      return { type: 'boolean' };
    case 'count':
      return { type: 'integer', minimum: shape.least ?? 0 };
    case 'list': {
      const list = { type: 'array', items: schemaOf(shape.of) };
      return shape.takesOne === true ? { anyOf: [schemaOf(shape.of), list] } : list;
    }
    case 'map':
      return mapSchema(shape);
    case 'either':
      return { anyOf: [schemaOf(shape.object), schemaOf(shape.other)] };
    case 'record':
      return recordSchema(shape.fields);
    case 'qualified':
      return qualifiedSchema(shape);
  }
}

function textSchema(oneOf: readonly string[] | undefined, orLike: string | undefined): { [key: string]: Json } {
  if (oneOf === undefined) return {};
  return orLike === undefined ? { enum: [...oneOf] } : { anyOf: [{ enum: [...oneOf] }, { pattern: orLike }] };
}

/** Only the keys whose values have a shape of their own are listed. */
function mapSchema({ of, keys, others }: Shape & { is: 'map' }): { [key: string]: Json } {
  if (keys === undefined) return { type: 'object', additionalProperties: schemaOf(of) };
  const special = Object.entries(keys).filter(([, shape]) => shape !== of);
  return {
    type: 'object',
    properties: Object.fromEntries(special.map(([key, shape]) => [key, schemaOf(shape)])),
    additionalProperties: schemaOf(of),
    ...(others !== undefined && { patternProperties: { [others.like]: schemaOf(others.of) } }),
    propertyNames: textSchema(Object.keys(keys), others?.like),
  };
}

function qualifiedSchema({ of, by }: QualifiedShape): { [key: string]: Json } {
  const text = schemaOf(of);
  const list = {
    type: 'array',
    prefixItems: [text, by === undefined ? { type: 'object' } : recordSchema(by.fields)],
    minItems: 1,
    items: false,
  };
  return { anyOf: [text, list] };
}

/** The JSON Schema of an object with these fields. */
export function recordSchema(fields: RecordShape['fields']): { [key: string]: Json } {
  const entries = Object.entries(fields);
  const required = entries.filter(([, { required: isRequired }]) => isRequired === true).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema({ shape, about, default: usual }: Field): Json {
  return { description: about, ...schemaOf(shape), ...(usual !== undefined && { default: usual as Json }) };
}
