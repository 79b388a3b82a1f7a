import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';

/** Whether somebody has said that a literal is a flow: by `defineFlow`, by the type `Flow`, or by a comment. */
export function isMarked(literal: TSESTree.Node, sourceCode: SourceCode): boolean {
  if (hasComment(literal, sourceCode)) return true;
  for (let node = literal; ; node = node.parent) {
    const { parent } = node;
    if (parent === undefined) return false;
    if (parent.type === 'TSSatisfiesExpression' && isFlowType(parent.typeAnnotation, sourceCode)) return true;
    if (parent.type === 'TSAsExpression' || parent.type === 'TSSatisfiesExpression') continue;
    if (parent.type === 'CallExpression') return parent.arguments[0] === node && isDefineFlow(parent.callee);
    if (parent.type !== 'VariableDeclarator' || parent.init !== node) return false;
    const annotation = parent.id.typeAnnotation?.typeAnnotation;
    return annotation !== undefined && isFlowType(annotation, sourceCode);
  }
}

/** A block comment that says `callflow`, directly before the literal. */
function hasComment(literal: TSESTree.Node, sourceCode: SourceCode): boolean {
  const before = sourceCode.getCommentsBefore(literal as never).at(-1);
  return before?.type === 'Block' && before.value.trim() === 'callflow';
}

function isDefineFlow(callee: TSESTree.Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'defineFlow';
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'defineFlow'
  );
}

/** `Flow`, as this project exports it, or a list of them: others may call something else a flow. */
function isFlowType(type: TSESTree.TypeNode, sourceCode: SourceCode): boolean {
  if (type.type === 'TSArrayType') return isFlowType(type.elementType, sourceCode);
  if (type.type !== 'TSTypeReference') return false;
  const name = type.typeName.type === 'TSQualifiedName' ? leftmost(type.typeName) : type.typeName;
  const meant = type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : undefined;
  return name.type === 'Identifier' && isImported(name.name, meant ?? name.name, sourceCode);
}

function leftmost(name: TSESTree.TSQualifiedName): TSESTree.EntityName {
  let left: TSESTree.EntityName = name;
  while (left.type === 'TSQualifiedName') left = left.left;
  return left;
}

function isImported(local: string, meant: string, { ast }: SourceCode): boolean {
  return (ast.body as unknown as TSESTree.ProgramStatement[]).some(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      statement.source.value.startsWith('@callflow-lint/') &&
      statement.specifiers.some((specifier) => {
        if (specifier.local.name !== local) return false;
        if (specifier.type !== 'ImportSpecifier') return meant === 'Flow';
        const { imported } = specifier;
        return (imported.type === 'Identifier' ? imported.name : imported.value) === 'Flow';
      }),
  );
}
