import { expect, test } from 'vitest';
import { actionTypes, type Option, type Options, type Requirement, type Shape } from '../../src/platform/index.ts';
import { optionTable, recordTable } from './option-table.ts';

/** What the platform declares for a shape; the names of its own kinds of text stand for any text. */
function declaration(shape: Shape): RegExp {
  switch (shape.is) {
    case 'text':
      return /^string (?!uuid\.UUID)\S+$/;
    case 'integer':
      return /^integer int$/;
    case 'number':
      return /^number float32$/;
    case 'boolean':
      return /^boolean bool$/;
    case 'id':
      return /^string uuid\.UUID$/;
    case 'map':
      return /^object<string,string> map\[string\]uuid\.UUID$/;
    case 'record':
      return /^object \*?\w+\.\w+$/;
    case 'actions':
      return /^array<object> \[\]action\.Action$/;
    case 'list':
      return listDeclaration(shape.of);
  }
}

function listDeclaration(of: Shape): RegExp {
  if (of.is === 'record') return /^array<object> \[\](?!action\.)\w+\.\w+$/;
  return of.is === 'text' ? /^array<string> \[\]string$/ : /^array<integer> \[\]int$/;
}

function expectDeclared(ours: Options, declared: Readonly<Record<string, string>>): void {
  expect(Object.keys(ours)).toEqual(Object.keys(declared));
  for (const [name, option] of Object.entries(ours)) {
    expect(declared[name], name).toMatch(declaration(option.shape));
    const fields = fieldsOf(option.shape);
    if (fields !== undefined) expectDeclared(fields, recordTable[declared[name]!.replace(/^.*[ *\]]/, '')]!);
  }
}

function fieldsOf(shape: Shape): Options | undefined {
  if (shape.is === 'record') return shape.fields;
  return shape.is === 'list' ? fieldsOf(shape.of) : undefined;
}

/** Every option of every type, fields of records included. */
function* allOptions(options: Options, path: string): Generator<{ path: string; option: Option; siblings: Options }> {
  for (const [name, option] of Object.entries(options)) {
    yield { path: `${path}.${name}`, option, siblings: options };
    yield* allOptions(fieldsOf(option.shape) ?? {}, `${path}.${name}`);
  }
}

const everyOption = actionTypes.flatMap(({ type, options }) => [...allOptions(options, type)]);

test('every action type the platform declares is described, and no other', () => {
  expect(actionTypes.map(({ type }) => type)).toEqual(Object.keys(optionTable).sort());
});

test.each(actionTypes)('$type has the options the platform declares, in its order', ({ type, options }) => {
  expectDeclared(options, optionTable[type]!);
});

test.each(everyOption)('$path is described in full', ({ option, siblings }) => {
  expect(option.summary).toMatch(/^[A-Z`].*\.$/);
  // Ids, and only ids, name something else.
  expect(option.refersTo !== undefined).toBe(elementOf(option.shape).is === 'id');
  expectFittingDefault(option);
  if (option.values !== undefined) expect(option.shape.is).toBe('text');
  if (option.content !== undefined) expectFittingContent(option);
  expectOptionsBeside(option, siblings);
});

/** A default has the shape of its option and is one of its values. */
function expectFittingDefault({ default: value, shape, values }: Option): void {
  if (value === undefined) return;
  const types: Partial<Record<Shape['is'], string>> = { text: 'string', integer: 'number', boolean: 'boolean' };
  expect(typeof value).toBe(types[shape.is]);
  if (values !== undefined) expect(values).toContain(value);
}

function expectFittingContent({ content, shape }: Option): void {
  const isAddress = content === 'sender' || content === 'recipients';
  expect(elementOf(shape).is).toBe(isAddress ? 'record' : 'text');
}

function expectOptionsBeside({ required, deprecated }: Option, siblings: Options): void {
  expect(Object.keys(siblings)).toEqual(expect.arrayContaining([...optionsNamed(required)]));
  if (deprecated !== undefined) expect(siblings).toHaveProperty(deprecated.replacement);
}

function optionsNamed(required: Requirement | undefined): readonly string[] {
  if (typeof required !== 'object') return [];
  if ('unless' in required) return required.unless;
  if ('when' in required) return [required.when];
  return [required.if.list];
}

function elementOf(shape: Shape): Shape {
  return shape.is === 'list' || shape.is === 'map' ? elementOf(shape.of) : shape;
}
