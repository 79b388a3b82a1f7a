/** Why something that was asked for was not linted, or not as asked. */
export interface InputProblem {
  readonly path: string;
  readonly kind:
    | 'not-found'
    | 'no-match'
    | 'no-flow'
    | 'empty'
    | 'binary'
    | 'too-large'
    | 'unreadable'
    | 'not-written'
    | 'internal';
  /** What is wrong, with the place in the file where there is one. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What a system call that failed is about, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'it does not exist';
    case 'ELOOP':
      return 'it is a link that leads back to itself';
    case 'EISDIR':
      return 'it is a directory';
    case 'EMFILE':
      return 'too many files are open';
    default:
      return message;
  }
}
