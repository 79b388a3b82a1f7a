import { parse } from '@callflow-lint/core/source';
import type { File, Language, OkParseResult, ParseResult } from '@eslint/core';
import type { ConfigComment } from './config-comment.ts';
import { FlowRoot } from './flow-root.ts';
import { FlowSourceCode } from './flow-source-code.ts';

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
    return { ok: true, ast: new FlowRoot(parse(file.body as string)) };
  }

  createSourceCode(_file: File, { ast }: OkParseResult<FlowRoot>): FlowSourceCode {
    return new FlowSourceCode(ast);
  }
}
