export { isCutShort, isListCutShort } from './cut-short.ts';
export { type Decoded, decode } from './decode.ts';
export { applyEdits, type Edited, type EditProblem, type TextEdit } from './edit.ts';
export { insertElement, insertMember } from './insert.ts';
export { LineIndex, type TextPosition } from './line-index.ts';
export { moveMembers } from './move.ts';
export { Candidates, nearest } from './nearest.ts';
export { parse } from './parse.ts';
export { nodeAt, pointerOf } from './pointer.ts';
export type { SourceProblem } from './problem.ts';
export { quote } from './quote.ts';
export type { Range } from './range.ts';
export { removeElement, removeElements, removeMember, removeMembers } from './remove.ts';
export { renameKey, replaceElements, replaceNode, replaceString } from './replace.ts';
export type {
  ArrayNode,
  BooleanNode,
  Comment,
  Member,
  NullNode,
  NumberNode,
  ObjectNode,
  StringNode,
  SyntaxNode,
  SyntaxTree,
} from './syntax.ts';
export { skipTrivia } from './trivia.ts';
export { type Json, toValue } from './value.ts';
export { withoutTrivia } from './without-trivia.ts';
export type { ProblemCode } from './wording.ts';
