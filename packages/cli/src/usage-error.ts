/** The command line asks for something that makes no sense; its message is meant for users and says what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
