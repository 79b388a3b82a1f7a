import type { Diagnostic } from '@callflow-lint/core/report';
import type { SourceCode } from 'eslint';

/** The comments in a document by which ESLint is told to keep quiet (`eslint-disable-next-line callflow/dangling-target`). */
export class DisableComments {
  readonly #sourceCode: SourceCode;
  readonly #directives: readonly Directive[];

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
    // Languages need not have such comments.
    const { directives = [] } = (sourceCode as Partial<HasDirectives>).getDisableDirectives?.() ?? {};
    this.#directives = directives;
  }

  /** Whether one of them turns the rule of a diagnostic off where it stands. */
  hide({ rule, range: { start } }: Diagnostic): boolean {
    if (this.#directives.length === 0) return false;
    const { line, column } = this.#sourceCode.getLocFromIndex(start.offset);
    let isOff = false;
    for (const directive of this.#directives) {
      const { type, node } = directive;
      if (!concerns(directive, rule)) continue;
      const { start: from, end } = node.loc;
      if (type === 'disable-line' && from.line === line) return true;
      if (type === 'disable-next-line' && end.line + 1 === line) return true;
      const isBefore = from.line < line || (from.line === line && from.column <= column);
      if (isBefore && (type === 'disable' || type === 'enable')) isOff = type === 'disable';
    }
    return isOff;
  }
}

interface HasDirectives {
  readonly getDisableDirectives: () => { readonly directives: readonly Directive[] };
}

interface Directive {
  readonly type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  readonly node: { readonly loc: { readonly start: Position; readonly end: Position } };
  /** The rules, separated by commas; all of them without any. */
  readonly value: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** People may give the plugin another name. */
function concerns({ value }: Directive, rule: string): boolean {
  const names = value.split(',').map((name) => name.trim());
  return value.trim() === '' || names.some((name) => name.slice(name.indexOf('/') + 1) === rule);
}
