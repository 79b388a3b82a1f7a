import type { Json } from '@callflow-lint/core/source';
import type { Field, RecordShape, Shape } from './shape.ts';

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
      return { type: 'string', ...(shape.oneOf !== undefined && { enum: [...shape.oneOf] }) };
    case 'flag':
      return { type: 'boolean' };
    case 'list': {
      const list = { type: 'array', items: schemaOf(shape.of) };
      return shape.takesOne === true ? { anyOf: [schemaOf(shape.of), list] } : list;
    }
    case 'map': {
      const { keys } = shape;
      const names = keys === undefined ? {} : { propertyNames: { enum: [...keys] } };
      return { type: 'object', additionalProperties: schemaOf(shape.of), ...names };
    }
    case 'either':
      return { anyOf: [schemaOf(shape.object), schemaOf(shape.other)] };
    case 'record':
      return recordSchema(shape.fields);
  }
}

function recordSchema(fields: RecordShape['fields']): { [key: string]: Json } {
  const entries = Object.entries(fields);
  const required = entries.filter(([, { required: isRequired }]) => isRequired === true).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema({ shape, about }: Field): Json {
  return { description: about, ...schemaOf(shape) };
}
