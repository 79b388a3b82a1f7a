import { ACTION_MEMBERS, BODY_MEMBERS, type MemberKind } from '@callflow-lint/core/machine';
import {
  type ActionType,
  acceptedActionTypes,
  type Option,
  type Options,
  type Shape,
} from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';
import type { GeneratedFile } from './generated-file.ts';

type Schema = { [key: string]: Json };

/**
 * docs/flow.schema.json: the JSON Schema of flows, for editors without the language server: types, options, what they are for, and
 * the kinds of their values.
 */
export function flowSchema(): GeneratedFile {
  const definitions = Object.fromEntries(acceptedActionTypes.map((type) => [type.type, actionSchema(type)]));
  const schema = {
    ...head('Call flow'),
    ...objectOf({
      ...describedBody(),
      actions: { ...BODY_ABOUT.actions, type: 'array', items: { $ref: '#/definitions/action' } },
    }),
    required: ['actions'],
    definitions: { action: anyAction(), ...definitions },
  };
  return { path: 'docs/flow.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` };
}

/**
 * packages/vscode/schemas/flow.schema.json: only what the language server leaves to the editor, which is the members of a flow. It
 * states nothing that a flow could break, because the findings say it better, and saying it twice helps nobody.
 */
export function flowSchemaForEditors(): GeneratedFile {
  const actions = { ...BODY_ABOUT.actions, defaultSnippets: [{ label: 'actions', body: [{ type: '$1' }] }] };
  const schema = { ...head('Call flow'), properties: { ...BODY_ABOUT, actions } };
  return { path: 'packages/vscode/schemas/flow.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` };
}

function head(title: string): Schema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, allowTrailingCommas: true };
}

const BODY_ABOUT: Readonly<Record<keyof typeof BODY_MEMBERS, { readonly description: string }>> = {
  name: { description: 'What people call the flow.' },
  detail: { description: 'What it is for; opening hours that it names are held against its conditions on the time.' },
  on_complete_flow_id: { description: 'The flow that is run when this one has ended.' },
  actions: { description: 'What happens, in this order, unless an action leads elsewhere.' },
};

const ACTION_ABOUT: Readonly<Record<keyof typeof ACTION_MEMBERS, string>> = {
  id: 'What other actions call it: a UUID, or a readable name where flows are rendered.',
  next_id: 'The action to continue with instead of the next one.',
  type: 'What it does.',
  option: 'Its settings.',
  tm_execute: 'When the platform has run it last; set by the platform.',
};

function describedBody(): Schema {
  return Object.fromEntries(
    Object.entries(BODY_MEMBERS).map(([name, kind]) => [
      name,
      { ...BODY_ABOUT[name as keyof typeof BODY_MEMBERS], ...kindSchema(kind) },
    ]),
  );
}

function kindSchema(kind: MemberKind): Schema {
  return { type: kind === 'text' ? 'string' : kind === 'list' ? 'array' : 'object' };
}

/** Which options there are hangs on the type; a type that is not known is no reason to say nothing about the rest. */
function anyAction(): Schema {
  const members = Object.entries(ACTION_MEMBERS).map(([name, kind]): [string, Json] => [
    name,
    { description: ACTION_ABOUT[name as keyof typeof ACTION_MEMBERS], ...kindSchema(kind) },
  ]);
  const types = acceptedActionTypes.map(({ type }) => type);
  return {
    type: 'object',
    properties: { ...Object.fromEntries(members), type: { description: ACTION_ABOUT.type, enum: types } },
    required: ['type'],
    allOf: types.map((type) => ({
      if: { properties: { type: { const: type } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
      then: { $ref: `#/definitions/${type}` },
    })),
  };
}

function actionSchema({ summary, options }: ActionType): Schema {
  const required = requiredOf(options);
  return {
    description: summary,
    properties: { type: { description: summary }, option: { ...objectOf(optionSchemas(options)), ...required } },
    ...(Object.keys(required).length > 0 && { required: ['option'] }),
  };
}

function optionSchemas(options: Options): Schema {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionSchema(option)]));
}

function optionSchema(option: Option): Schema {
  const { summary, unit, deprecated, default: usual } = option;
  const inUnit = unit === undefined ? '' : ` In ${unit === 'ms' ? 'milliseconds' : 'seconds'}.`;
  return {
    description: `${summary}${inUnit}`,
    ...shapeSchema(option.shape, option),
    ...(usual !== undefined && { default: usual }),
    ...(deprecated !== undefined && { deprecationMessage: `Use ${deprecated.replacement}.` }),
  };
}

function shapeSchema(shape: Shape, option: Option): Schema {
  switch (shape.is) {
    case 'text':
      // A placeholder can be filled in with any value.
      return option.values === undefined
        ? { type: 'string' }
        : { anyOf: [{ enum: [...option.values] }, { type: 'string', pattern: '\\$\\{' }] };
    case 'integer':
      return { type: 'integer', ...bounds(option) };
    case 'number':
    case 'boolean':
      return { type: shape.is };
    case 'id':
      return { type: 'string' };
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of, option) };
    case 'map':
      return { type: 'object', additionalProperties: shapeSchema(shape.of, option) };
    case 'record':
      return { ...objectOf(optionSchemas(shape.fields)), ...requiredOf(shape.fields) };
    case 'actions':
      return { type: 'array', items: { $ref: '#/definitions/action' } };
  }
}

/** Numbers outside of them mean that nothing is asked for; they are left to the linter where zero or less says so. */
function bounds({ range }: Option): Schema {
  return range?.max === undefined ? {} : { maximum: range.max };
}

function requiredOf(options: Options): Schema {
  const names = Object.entries(options).flatMap(([name, { required }]) => (required === 'always' ? [name] : []));
  return names.length === 0 ? {} : { required: names };
}

function objectOf(properties: Schema): Schema {
  return { type: 'object', properties };
}
