const BEGIN = '# >>> callflow-lint >>>';
const END = '# <<< callflow-lint <<<';

/** What runs before a commit: the project's own callflow-lint where there is one, else the one that wrote the hook. */
function blockFor(cli: string): string {
  return `${BEGIN}
if [ -x node_modules/.bin/callflow-lint ]; then
  node_modules/.bin/callflow-lint --staged || exit $?
else
  ${quote(process.execPath)} ${quote(cli)} --staged || exit $?
fi
${END}
`;
}

/** A path as one word of a shell. */
function quote(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

/** The hook with our block at its end, in place of an older one; what others wrote stays. */
export function withBlock(hook: string | undefined, cli: string): string {
  const rest = hook === undefined ? '#!/bin/sh\n' : withoutBlock(hook);
  return `${rest}${rest.endsWith('\n') ? '' : '\n'}${blockFor(cli)}`;
}

/** The hook without our block. */
export function withoutBlock(hook: string): string {
  const start = hook.indexOf(BEGIN);
  const end = hook.indexOf(END, start);
  if (start < 0 || end < 0) return hook;
  return hook.slice(0, start) + hook.slice(end + END.length).replace(/^\r?\n/, '');
}

/** Whether callflow-lint has written a block into the hook. */
export function hasBlock(hook: string): boolean {
  return withoutBlock(hook) !== hook;
}

/** Whether nothing is left in the hook that does anything. */
export function isIdle(hook: string): boolean {
  return hook.split('\n').every((line) => line.trim() === '' || line.startsWith('#!'));
}

/** Whether a shell runs the hook, so that our lines of shell can stand in it. */
export function isShell(hook: string): boolean {
  const [first = ''] = hook.split('\n');
  return !first.startsWith('#!') || /\b(?:ba|da|z|k)?sh\b/.test(first);
}
