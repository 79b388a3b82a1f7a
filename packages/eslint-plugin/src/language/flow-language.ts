import { parse, type SyntaxTree } from '@callflow-lint/core/source';
import type { File, Language, OkParseResult, ParseResult } from '@eslint/core';
import { type ConfigComment, FlowSourceCode } from './flow-source-code.ts';

/** The root of a document in ESLint's eyes; below it only the analyzer looks. */
export interface FlowRoot {
  readonly type: 'Flow';
  readonly tree: SyntaxTree;
  readonly range: readonly [number, number];
  readonly loc: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The types of the language, as ESLint names them. */
export interface FlowTypes {
  readonly LangOptions: Record<string, never>;
  readonly Code: FlowSourceCode;
  readonly RootNode: FlowRoot;
  readonly Node: FlowRoot;
  readonly SyntaxElementWithLoc: FlowRoot | ConfigComment;
  readonly ConfigNode: ConfigComment;
}

/**
 * Flow files, in JSON or JSONC. A broken text is read as far as it goes, as everywhere else in callflow-lint: what is wrong
 * with it is told by the rules on syntax.
 */
export class FlowLanguage implements Language<FlowTypes> {
  readonly fileType = 'text';
  readonly lineStart = 1;
  readonly columnStart = 1;
  readonly nodeTypeKey = 'type';
  readonly visitorKeys = { Flow: [] };

  validateLanguageOptions(options: object): void {
    const [name] = Object.keys(options);
    if (name !== undefined) throw new TypeError(`The language callflow/flow has no option "${name}".`);
  }

  parse(file: File): ParseResult<FlowRoot> {
    const text = file.body as string;
    const lines = text.split(/\r\n|\r|\n/);
    const end = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    const loc = { start: { line: 1, column: 1 }, end };
    return { ok: true, ast: { type: 'Flow', tree: parse(text), range: [0, text.length], loc } };
  }

  createSourceCode(file: File, { ast }: OkParseResult<FlowRoot>): FlowSourceCode {
    return new FlowSourceCode(file.body as string, ast);
  }
}
