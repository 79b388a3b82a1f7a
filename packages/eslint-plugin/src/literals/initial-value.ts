import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from 'eslint';

/** The expression that a name stands for; undefined where it may change or is not written in this file. */
export function initialValue(
  node: TSESTree.Identifier | TSESTree.MemberExpression,
  sourceCode: SourceCode,
): TSESTree.Node | undefined {
  if (node.type === 'Identifier') return constantOf(node, sourceCode);
  const name = propertyName(node);
  if (name === undefined) return undefined;
  const { object } = node;
  if (object.type !== 'Identifier' && object.type !== 'MemberExpression') return undefined;
  const members = object.type === 'Identifier' ? enumOf(object, sourceCode) : undefined;
  if (members !== undefined) return members.find((member) => memberName(member) === name)?.initializer ?? undefined;
  const holder = bare(initialValue(object, sourceCode));
  if (holder?.type !== 'ObjectExpression') return undefined;
  return propertyOf(holder, name);
}

function propertyName({ property, computed }: TSESTree.MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** The value of a constant that is set where it is declared. */
function constantOf(node: TSESTree.Identifier, sourceCode: SourceCode): TSESTree.Node | undefined {
  const [definition, another] = variableOf(node, sourceCode)?.defs ?? [];
  if (definition?.type !== 'Variable' || another !== undefined) return undefined;
  const declarator = definition.node as unknown as TSESTree.VariableDeclarator;
  const declaration = definition.parent as unknown as TSESTree.VariableDeclaration | null;
  return declaration?.kind === 'const' && declarator.id.type === 'Identifier'
    ? (declarator.init ?? undefined)
    : undefined;
}

function enumOf(node: TSESTree.Identifier, sourceCode: SourceCode): readonly TSESTree.TSEnumMember[] | undefined {
  const [definition, another] = variableOf(node, sourceCode)?.defs ?? [];
  const declared = definition?.node as unknown as TSESTree.Node | undefined;
  return declared?.type === 'TSEnumDeclaration' && another === undefined ? declared.body.members : undefined;
}

function memberName({ id }: TSESTree.TSEnumMember): string {
  return id.type === 'Identifier' ? id.name : id.value;
}

/** The last property of the name counts, unless something may come after it that nobody knows. */
function propertyOf({ properties }: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  if (properties.some(({ type }) => type === 'SpreadElement')) return undefined;
  const found = properties.findLast(
    (property): property is TSESTree.Property =>
      property.type === 'Property' &&
      !property.computed &&
      (property.key.type === 'Identifier' ? property.key.name : (property.key as TSESTree.Literal).value) === name,
  );
  return found?.value;
}

function bare(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  let inner = node;
  while (inner?.type === 'TSAsExpression' || inner?.type === 'TSSatisfiesExpression') inner = inner.expression;
  return inner;
}

function variableOf(node: TSESTree.Identifier, sourceCode: SourceCode): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(node.name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}
