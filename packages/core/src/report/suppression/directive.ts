/** A suppression as it is written: `callflow-lint-disable-next-line RULE, RULE -- reason`. */
export interface Directive {
  /** What follows `callflow-lint-disable`: `-next-line`, `-file`, or nothing. */
  readonly scope: string;
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

const MARK = 'callflow-lint-disable';
const DIRECTIVE = /callflow-lint-disable(-[a-z-]+)?(?![a-z-])([^\n]*)/g;

/** The directives of a text, one a line. */
export function readDirectives(text: string): Directive[] {
  if (!text.includes(MARK)) return [];
  return [...text.matchAll(DIRECTIVE)].map(([, scope = '', rest = '']) => {
    const [names = '', ...reason] = rest.replace(/\*\/\s*$/, '').split('--');
    const rules = names.split(/[\s,]+/).filter((name) => name !== '');
    return { scope, rules, reason: reason.join('--').trim() || undefined };
  });
}
